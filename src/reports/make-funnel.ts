import { leastPeople } from './hide-small-cells.ts';

/** How many people came as far as a question, as counted. */
export interface RawReach {
  question: string;
  count: number;
}

export interface FunnelStep {
  question: string;
  /** To the nearest five; null: fewer than five. */
  reached: number | null;
  /** Share that came no further than the question before, of the rounded counts; null where either is unknown. */
  lost: number | null;
}

/**
 * The funnel of one flow in the order the questions are met. Counts are rounded to fives, because the difference of two
 * exact ones would tell of the few who stopped between them.
 */
export function makeFunnel(reach: readonly RawReach[]): FunnelStep[] {
  let before: number | null = null;
  return reach.map(({ question, count }) => {
    const reached = count < leastPeople ? null : Math.round(count / leastPeople) * leastPeople;
    const lost = before === null || reached === null ? null : Math.max(0, 1 - reached / before);
    before = reached ?? before;
    return { question, reached, lost };
  });
}
