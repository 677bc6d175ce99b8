import { wibTime } from '../../time/wib-time.ts';
import type { Repeat } from '../broadcast.ts';

const days = ['hari', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'];

/** A plan as {@link parseSchedule} reads it, meaning the same whenever it is read. */
export function printPlan({ at, repeat }: { at: Date | null; repeat: Repeat | null }): string | null {
  if (repeat !== null && 'event' in repeat) return `${repeat.afterDays} hari setelah daftar`;
  if (repeat !== null) return `setiap ${days[repeat.day] ?? 'hari'} jam ${repeat.hour}`;
  return at === null ? null : wibTime(at).toISO({ suppressMilliseconds: true, suppressSeconds: true });
}
