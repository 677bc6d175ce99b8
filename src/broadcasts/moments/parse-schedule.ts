import { foldText } from '../../answers/words/fold-text.ts';
import type { Repeat } from '../broadcast.ts';
import { BroadcastError } from '../broadcast-error.ts';
import { parseMoment } from './parse-moment.ts';
import { readClock } from './read-clock.ts';
import { weekdayOf } from './weekdays.ts';

const everyDay = new Set(['hari', 'dina', 'dinten', 'day']);
const afterRegistering =
  /^(\d{1,3}) (?:hari|dina|dinten|days?) (?:setelah|sesudah|sawise|sasampunipun|after) (?:daftar|mendaftar|ndaftar|registrasi|registration)$/u;

/**
 * A plan as people write it: once (`besok 09.00`), again and again (`setiap senin 09.00`, `setiap hari jam 9`), or by
 * each person's own day (`3 hari setelah daftar`).
 * @throws BroadcastError as {@link parseMoment}, and `badRepeat` for a series that is not on the hour
 */
export function parseSchedule(text: string, now: Date): { at: Date | null; repeat: Repeat | null } {
  const folded = foldText(text).replace(/ ?\bwib\b/gu, '');
  const after = afterRegistering.exec(folded);
  if (after !== null) return { at: null, repeat: { event: 'registered', afterDays: Number(after[1]) } };
  const every = /^(?:setiap|tiap|saben|every) (.+)$/u.exec(folded)?.[1];
  return every === undefined
    ? { at: parseMoment(text, now), repeat: null }
    : { at: null, repeat: readSeries(every) };
}

function readSeries(words: string): Repeat {
  const alone = /^([a-z' ]+) (\d{1,2})$/u.exec(words);
  const clock =
    readClock(words) ?? (alone === null ? null : { hour: Number(alone[2]), minute: 0, rest: alone[1] ?? '' });
  if (clock === null || clock === 'wrong') throw new BroadcastError('badTime', `"${words}" is no time.`);
  const name = clock.rest.replace(/^(?:hari|dina|dinten) (?=.)/u, '').trim();
  const day = everyDay.has(name) ? 0 : weekdayOf(name);
  if (day === undefined) throw new BroadcastError('badTime', `"${name}" is no day of the week.`);
  if (clock.minute !== 0) throw new BroadcastError('badRepeat', 'A series is sent on the hour.');
  return { every: 'week', day, hour: clock.hour };
}
