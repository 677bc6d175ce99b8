/** What the E-step finds: how often each category was chosen at each quadrature point. */
export interface ExpectedCounts {
  /** [item][quadrature point][category] */
  counts: Float64Array;
  /** Marginal log-likelihood of each scale. */
  logLikelihoods: number[];
}
