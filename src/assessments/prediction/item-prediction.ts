import type { Matrix } from '../math/matrix.ts';

/** What the unasked items would be answered: means and covariance by item; answered items have variance 0. */
export interface ItemPrediction {
  mean: Float64Array;
  covariance: Matrix;
}

/** A model that predicts items: the Gaussian item-covariance model or the graded response model. */
export type Predictor = 'gaussian' | 'graded';
