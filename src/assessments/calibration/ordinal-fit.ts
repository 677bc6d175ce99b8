/** Intercepts (falling) and slopes of P(X ≥ k) = σ(intercept_k + slopes · covariates). */
export interface OrdinalFit {
  intercepts: number[];
  slopes: number[];
  logLikelihood: number;
}
