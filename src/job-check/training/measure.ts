import { flags } from '../flags.ts';
import type { JobCheck, Verdict } from '../job-check.ts';
import type { Labelled } from './read-labelled.ts';

/** A labelled message and what the check said. */
export interface Outcome {
  message: Labelled;
  found: JobCheck;
}

/** Shares from 0 to 1; null where the set has no such message. */
export interface Figures {
  lines: number;
  scamsRed: number | null;
  scamsRedOrYellow: number | null;
  honestRed: number | null;
  honestGreen: number | null;
  unclear: Record<Verdict, number>;
}

/** How scams, honest and unclear messages were called. */
export function measure(outcomes: readonly Outcome[]): Figures {
  const called = (label: Labelled['label'], ...verdicts: Verdict[]): number | null =>
    share(
      outcomes.filter(({ message }) => message.label === label),
      ({ found }) => verdicts.includes(found.verdict),
    );
  const unclear = (verdict: Verdict) =>
    outcomes.filter(({ message, found }) => message.label === 'unclear' && found.verdict === verdict).length;
  return {
    lines: outcomes.length,
    scamsRed: called('scam', 'red'),
    scamsRedOrYellow: called('scam', 'red', 'yellow'),
    honestRed: called('honest', 'red'),
    honestGreen: called('honest', 'green'),
    unclear: { red: unclear('red'), yellow: unclear('yellow'), green: unclear('green') },
  };
}

/** Precision and recall by flag: how many of the signs named are labelled, and of the labelled named. */
export function measureFlags(
  outcomes: readonly Outcome[],
): Record<string, { precision: number | null; recall: number | null; labelled: number }> {
  return Object.fromEntries(
    flags.map((flag) => {
      const named = outcomes.filter(({ found }) => found.signs.some((sign) => sign.flag === flag));
      const labelled = outcomes.filter(({ message }) => message.flags.includes(flag));
      const right = named.filter(({ message }) => message.flags.includes(flag));
      return [
        flag,
        {
          precision: named.length === 0 ? null : round(right.length / named.length),
          recall: labelled.length === 0 ? null : round(right.length / labelled.length),
          labelled: labelled.length,
        },
      ];
    }),
  );
}

function share(outcomes: readonly Outcome[], counts: (outcome: Outcome) => boolean): number | null {
  return outcomes.length === 0 ? null : round(outcomes.filter(counts).length / outcomes.length);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
