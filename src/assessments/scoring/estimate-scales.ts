import type { Instrument } from '../instruments/instrument.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Estimate } from '../model/estimate.ts';
import { estimateEap } from '../model/estimate-eap.ts';
import type { Scores } from '../model/scores.ts';
import { estimatePosterior } from '../multidimensional/estimate-posterior.ts';

/** Each scale by itself, or all scales with their correlations. */
export type ScaleModel = 'unidimensional' | 'multidimensional';

/** θ and its standard error for each scale, in the order of the instrument. */
export function estimateScales(instrument: Instrument, scores: Scores, model: ScaleModel): Estimate[] {
  if (model === 'unidimensional') {
    const compiled = compileInstrument(instrument);
    return instrument.scales.map((_, scale) => estimateEap(compiled, scores, scale));
  }
  const size = instrument.scales.length;
  const { mean, covariance } = estimatePosterior(instrument, scores);
  return instrument.scales.map((_, scale) => ({
    theta: mean[scale] ?? 0,
    se: Math.sqrt(covariance[scale * (size + 1)] ?? 1),
  }));
}
