/** How well one scale fits the model. */
export interface ScaleFit {
  alpha: number | null;
  /** Variance of the EAP over itself plus the mean squared standard error. */
  reliability: number;
  logLikelihood: number;
  aic: number;
  bic: number;
  /** Largest correlation of two items' residuals, Yen's Q3; above 0.2 the two share more than the scale. */
  largestResidualCorrelation: { value: number; items: string };
}
