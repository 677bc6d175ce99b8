import type { Matrix } from '../math/matrix.ts';

/** A Gaussian posterior of all scales: means and covariance. */
export interface Posterior {
  mean: Float64Array;
  covariance: Matrix;
}
