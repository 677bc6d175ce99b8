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
  /** Others went on without it: it is asked of some only, and nobody has stopped there for that. */
  aside: boolean;
}

/**
 * The funnel of one flow in the order the questions are met. Counts are rounded to fives, because the difference of two
 * exact ones would tell of the few who stopped between them. Whoever came to any later question has not stopped: a branch that few
 * are asked is no loss.
 */
export function makeFunnel(reach: readonly RawReach[]): FunnelStep[] {
  const rounded = reach.map(({ count }) =>
    count < leastPeople ? null : Math.round(count / leastPeople) * leastPeople,
  );
  let before: number | null = null;
  return reach.map(({ question }, at) => {
    const reached = rounded[at] ?? null;
    const further = Math.max(...rounded.slice(at).map((count) => count ?? 0));
    const aside = before !== null && (reached ?? 0) < further;
    const lost = before === null || reached === null || aside ? null : Math.max(0, 1 - reached / before);
    if (reached !== null && !aside) before = reached;
    return { question, reached, lost, aside };
  });
}
