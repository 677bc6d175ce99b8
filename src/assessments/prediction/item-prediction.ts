import type { Matrix } from '../math/matrix.ts';

/** What the unasked items would be answered: means and covariance by item; answered items have variance 0. */
export interface ItemPrediction {
  mean: Float64Array;
  covariance: Matrix;
}
