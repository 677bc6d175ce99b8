import { DateTime } from 'luxon';
import { foldText } from '../../answers/words/fold-text.ts';
import { wibTime } from '../../time/wib-time.ts';
import { wibZone as zone } from '../../time/wib-zone.ts';
import { BroadcastError } from '../broadcast-error.ts';
import { readClock } from './read-clock.ts';
import { readDay } from './read-day.ts';

const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;

/**
 * A time as people write it: `besok jam 9`, `1 Desember 2026 09.00`, `senin 09.00`, `nanti sore`, or ISO. Western
 * Indonesia unless it says otherwise. All of the words have to be understood: nothing is guessed from a part of them.
 * @throws BroadcastError `badTime`, `noTime` (the day is there), `noSuchDay`, `otherWeekday`
 */
export function parseMoment(text: string, now: Date): Date {
  const iso = DateTime.fromISO(text.trim(), { zone });
  if (isoMoment.test(text.trim()) && iso.isValid) return iso.toJSDate();
  const folded = foldText(text).replace(/ ?\bwib\b/gu, '');
  const today = wibTime(now).startOf('day');
  const clock = readClock(folded) ?? loneHour(folded);
  if (clock === 'wrong') throw unclear(text);
  if (clock === null) {
    const day = readDay(folded, today, false);
    if (day === null) throw unclear(text);
    throw new BroadcastError('noTime', `"${folded.slice(0, 40)}" names no hour.`, {
      day: { date: day.toISODate() },
      weekday: { text: { key: `common:weekday_${day.weekday}` } },
    });
  }
  const { hour, minute, rest } = clock;
  const passed = today.set({ hour, minute }).toMillis() < now.getTime();
  const day = rest === '' ? today : readDay(rest, today, passed);
  if (day === null) throw unclear(text);
  return day.set({ hour, minute }).toJSDate();
}

/** "besok 9": a number after a day without one of its own. */
function loneHour(folded: string): ReturnType<typeof readClock> {
  const match = /^([a-z' ]+) (\d{1,2})$/u.exec(folded);
  if (match === null || /\b(?:tanggal|tgl)$/u.test(match[1] ?? '')) return null;
  return Number(match[2]) > 23 ? 'wrong' : { hour: Number(match[2]), minute: 0, rest: match[1] ?? '' };
}

function unclear(text: string): BroadcastError {
  return new BroadcastError('badTime', `"${text.slice(0, 40)}" is no time.`);
}
