import type { Matrix } from '../math/matrix.ts';

/** Raw sums of the full form (answers counted from 0): what was answered plus what is expected of the rest. */
export interface SumPrediction {
  mean: Float64Array;
  covariance: Matrix;
  /** Covariance of each sum with each unasked item, [scale][item]. */
  withItems: Matrix;
  /** Variance of each item still to be asked, 0 for the others. */
  itemVariance: Float64Array;
}
