import { endStates, openStates } from '../applications/application-words.ts';
import type { ApplicationCounts } from '../storage/reports/count-applications.ts';
import { hideSmallCells, leastPeople } from './hide-small-cells.ts';

/** What became of applications, a figure each: `of` says in how many; null: too few people. */
export interface ApplicationRow {
  firm: string;
  figure: string;
  value: number | null;
}

const states = [...openStates, ...endStates];
const steps = ['read', 'answered', 'invited', 'attended', 'noShow', 'hired'] as const;

/**
 * Applications by state, how many were read, answered, invited, and so on (each of all, so that a step left out is no loss), and
 * after how many days half of the answers were there. A firm with fewer than five applicants tells nothing; of the others
 * small cells are hidden.
 */
export function applicationRows(counts: readonly ApplicationCounts[]): ApplicationRow[] {
  return counts.flatMap((one) => {
    const firm = one.firm ?? 'imports';
    if (one.applicants < leastPeople) return [{ firm, figure: 'applicants', value: null }];
    const byState = hideSmallCells(states.map((state) => one.states[state] ?? 0));
    const all = states.reduce((sum, state) => sum + (one.states[state] ?? 0), 0);
    return [
      { firm, figure: 'applications', value: all },
      ...states.map((state, at) => ({ firm, figure: `state ${state}`, value: byState[at] ?? null })),
      ...steps.map((step) => ({
        firm,
        figure: step,
        value: hideSmallCells([one[step], all - one[step]])[0] ?? null,
      })),
      { firm, figure: 'days to answer', value: one.answered < leastPeople ? null : one.days },
    ];
  });
}
