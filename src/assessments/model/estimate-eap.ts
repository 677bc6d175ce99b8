import type { CompiledInstrument } from './compiled-instrument.ts';
import type { Estimate } from './estimate.ts';
import { gridMoments } from './grid-moments.ts';
import { logLikelihood } from './log-likelihood.ts';
import { quadrature } from './quadrature.ts';
import type { Scores } from './scores.ts';

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
