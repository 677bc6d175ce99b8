/** Weighted rows for an ordinal regression. */
export interface OrdinalData {
  rows: number;
  /** [row][covariate] */
  covariates: Float64Array;
  width: number;
  /** Weight of each category at each row, [row][category]. */
  counts: Float64Array;
  categories: number;
}
