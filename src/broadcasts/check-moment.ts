import { afterQuietHours } from '../time/quiet-hours.ts';
import { wibMoment } from '../time/wib-moment.ts';
import type { Repeat } from './broadcast.ts';
import { BroadcastError } from './broadcast-error.ts';

const quietFrom = 20;
const quietUntil = 7;
const farthestMs = 366 * 86_400_000;
/** A clock that is a little behind is no schedule in the past. */
const graceMs = 60_000;

/** @throws BroadcastError `past`, `tooFar` or `quietTime` */
export function checkMoment(at: Date, now: Date): void {
  if (at.getTime() < now.getTime() - graceMs) throw new BroadcastError('past', `${wibMoment(at)} is over.`);
  if (at.getTime() > now.getTime() + farthestMs)
    throw new BroadcastError('tooFar', `${wibMoment(at)} is more than a year away.`);
  if (afterQuietHours(at, quietFrom, quietUntil) > at)
    throw new BroadcastError('quietTime', `${wibMoment(at)} is in the quiet hours.`);
}

/** @throws BroadcastError `badRepeat` */
export function checkRepeat(repeat: Repeat): void {
  const fits =
    'every' in repeat
      ? between(repeat.day, 0, 7) && between(repeat.hour, quietUntil, quietFrom - 1)
      : between(repeat.afterDays, 1, 365);
  if (!fits) throw new BroadcastError('badRepeat', 'A series cannot be sent so.');
}

function between(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
