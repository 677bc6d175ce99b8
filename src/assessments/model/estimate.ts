/** A latent trait in units of the calibration sample (mean 0, sd 1) with its standard error. */
export interface Estimate {
  theta: number;
  se: number;
}
