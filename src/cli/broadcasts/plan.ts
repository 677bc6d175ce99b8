import type { Repeat } from '../../broadcasts/broadcast.ts';
import { checkMoment, checkRepeat } from '../../broadcasts/check-moment.ts';
import { parseMoment } from '../../broadcasts/moments/parse-moment.ts';
import { parseSchedule } from '../../broadcasts/moments/parse-schedule.ts';
import { wibMoment } from '../../time/wib-moment.ts';
import { KancaError } from '../../errors.ts';

export interface PlanOptions {
  at?: string;
  every?: string;
  after?: string;
}

export interface Plan {
  at: Date | null;
  repeat: Repeat | null;
}

/**
 * When a broadcast is sent: `--at 2026-12-25T09:00`, `--every 'senin 09.00'` or `--after '3 hari'`; none of them: now.
 * @throws BroadcastError `badTime`, `past`, `tooFar`, `quietTime`, `badRepeat`; KancaError `USAGE`
 */
export function readPlan({ at, every, after }: PlanOptions, now: Date): Plan {
  const given = [at, every, after].filter((one) => one !== undefined);
  if (given.length > 1)
    throw new KancaError('More than one plan is given.', {
      code: 'USAGE',
      remedy: 'Keep one of --at, --every and --after.',
    });
  const plan =
    every !== undefined
      ? parseSchedule(`setiap ${every.replace(/^\s*(?:setiap|tiap|every)\s+/iu, '')}`, now)
      : after !== undefined
        ? parseSchedule(`${/^\s*\d+\s*\p{L}*/u.exec(after)?.[0] ?? after} setelah daftar`, now)
        : { at: at === undefined ? null : parseMoment(at, now), repeat: null };
  if (plan.at !== null) checkMoment(plan.at, now);
  if (plan.repeat !== null) checkRepeat(plan.repeat);
  return plan;
}

/** The plan in words, after "Broadcast 12". */
export function describePlan({ at, repeat }: Plan, first: Date): string {
  if (repeat === null) return at === null ? 'starts now' : `starts on ${wibMoment(at)}`;
  if ('every' in repeat) return `is sent again and again, first on ${wibMoment(first)}`;
  return `goes to each person ${repeat.afterDays} days after they registered`;
}
