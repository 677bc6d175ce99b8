import { DateTime } from 'luxon';
import { wibTime } from '../time/wib-time.ts';
import { wibZone as zone } from '../time/wib-zone.ts';
import { BroadcastError } from './broadcast-error.ts';

const formats = ['d-M-yyyy H.mm', 'd-M-yyyy H:mm', 'd/M/yyyy H.mm', 'd/M/yyyy H:mm'];
const dayWords: Record<string, number> = { today: 0, 'hari ini': 0, tomorrow: 1, besok: 1, lusa: 2 };

/**
 * A time as people write it: `25-12-2026 09.00`, `besok 09.00`, or ISO. Western Indonesia unless it says otherwise.
 * @throws BroadcastError `badTime`
 */
export function parseMoment(text: string, now: Date): Date {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ (?:jam|pukul) /u, ' ')
    .replace(/ ?wib$/u, '');
  const worded = /^(.+?) (\d{1,2})[.:](\d{2})$/u.exec(clean);
  const days = dayWords[worded?.[1] ?? ''];
  const found =
    worded !== null && days !== undefined
      ? wibTime(now)
          .plus({ days })
          .set({ hour: Number(worded[2]), minute: Number(worded[3]), second: 0, millisecond: 0 })
      : [
          DateTime.fromISO(text.trim(), { zone }),
          ...formats.map((format) => DateTime.fromFormat(clean, format, { zone })),
        ].find(({ isValid }) => isValid);
  const inRange = worded === null || days === undefined || (Number(worded[2]) < 24 && Number(worded[3]) < 60);
  if (found === undefined || !inRange)
    throw new BroadcastError('badTime', `"${text.slice(0, 40)}" is no time.`);
  return found.toJSDate();
}
