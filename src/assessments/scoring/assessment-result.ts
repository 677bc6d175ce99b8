import type { Certainty } from './certainty.ts';

/** The result of one questionnaire; records are by scale id. */
export interface AssessmentResult {
  instrument: string;
  version: string;
  /** How many items were answered. */
  answered: number;
  theta: Record<string, number>;
  se: Record<string, number>;
  /** Raw sum of the full form, answers counted from 0; predicted as far as items were not asked. */
  raw: Record<string, number>;
  /** 0–100 in `normGroup`. */
  percentRank: Record<string, number>;
  normGroup: string;
  /** Letters of the highest scales, `''` where the instrument makes no code. */
  code: string;
  top1: string;
  /** Groups of scales whose sums are level (within half a point) and of which the code names one. */
  ties: string[][];
  /** Highest minus lowest raw sum, as a share of the possible range. */
  differentiation: number;
  /** The profile hardly rises above itself: no code should be made much of. */
  flat: boolean;
  /** Is the code's set, is its first letter what the true scores would show? Null where there is no code. */
  certainty: { top3: Certainty; top1: Certainty } | null;
}
