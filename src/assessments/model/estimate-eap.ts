import type { CompiledInstrument } from './compile-instrument.ts';
import { gridMoments } from './grid-moments.ts';
import { logLikelihood } from './log-likelihood.ts';
import { quadrature } from './quadrature.ts';
import type { Scores } from './key-answers.ts';

/** A latent trait in units of the calibration sample (mean 0, sd 1) with its standard error. */
export interface Estimate {
  theta: number;
  se: number;
}

/**
 * Expected a posteriori estimate of one scale with its posterior sd, prior N(0, 1), 61 points on [−6, 6]
 * (Bock & Mislevy 1982). Without any answer it is the prior: 0 ± 1.
 */
export function estimateEap(compiled: CompiledInstrument, scores: Scores, scale: number): Estimate {
  const { mean, variance } = gridMoments(
    logLikelihood(compiled, scores, scale, Float64Array.from(quadrature.logWeights)),
  );
  return { theta: mean, se: Math.sqrt(variance) };
}
