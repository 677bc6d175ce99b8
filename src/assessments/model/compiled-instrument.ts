import type { Matrix } from '../math/matrix.ts';

/** What the numbers of an instrument become for fast scoring. Items and scales are meant by their index. */
export interface CompiledInstrument {
  itemIndex: ReadonlyMap<string, number>;
  /** Scale of each item. */
  scaleOf: Int32Array;
  /** Items of each scale. */
  itemsOf: readonly Int32Array[];
  categories: number;
  /** ln P at [item][category][quadrature point]. */
  logProbabilities: Float64Array;
  /** Expected answer at [item][quadrature point]. */
  expected: Float64Array;
  /** Variance of the answer at [item][quadrature point]. */
  variance: Float64Array;
  /** Covariance of the keyed answers, item by item. */
  itemCovariance: Matrix;
}
