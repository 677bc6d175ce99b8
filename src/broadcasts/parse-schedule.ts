import type { Repeat } from './broadcast.ts';
import { parseMoment } from './parse-moment.ts';

const days: Record<string, number> = {
  hari: 0, senin: 1, selasa: 2, rabu: 3, kamis: 4, jumat: 5, "jum'at": 5, sabtu: 6, minggu: 7, ahad: 7,
  day: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7,
}; // prettier-ignore

/**
 * A plan as people write it: once (`besok 09.00`), again and again (`setiap senin 09.00`, `setiap hari 9`), or by each
 * person's own day (`3 hari setelah daftar`).
 * @throws BroadcastError `badTime`
 */
export function parseSchedule(text: string, now: Date): { at: Date | null; repeat: Repeat | null } {
  const clean = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  const after =
    /^(\d{1,3}) (?:hari|days?) (?:setelah|sesudah|after) (?:daftar|mendaftar|registrasi|registration)$/u.exec(
      clean,
    );
  if (after !== null) return { at: null, repeat: { event: 'registered', afterDays: Number(after[1]) } };
  const every = /^(?:setiap|tiap|saben|every) ([a-z']+)(?: (?:jam|pukul|at))? (\d{1,2})(?:[.:]00)?$/u.exec(
    clean,
  );
  const day = days[every?.[1] ?? ''];
  if (every !== null && day !== undefined)
    return { at: null, repeat: { every: 'week', day, hour: Number(every[2]) } };
  return { at: parseMoment(text, now), repeat: null };
}
