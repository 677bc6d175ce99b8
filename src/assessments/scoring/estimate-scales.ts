import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { type Estimate, estimateEap } from '../model/estimate-eap.ts';
import type { Scores } from '../model/key-answers.ts';
import { estimatePosterior } from '../multidimensional/estimate-posterior.ts';
import { predictEap } from '../prediction/predict-eap.ts';

/** Each scale by itself, all scales with their correlations, or the full form as predicted. */
export type ScaleModel = 'unidimensional' | 'multidimensional' | 'predicted';

/** θ and its standard error for each scale, in the order of the instrument. */
export function estimateScales(instrument: Instrument, scores: Scores, model: ScaleModel): Estimate[] {
  switch (model) {
    case 'unidimensional': {
      const compiled = compileInstrument(instrument);
      return instrument.scales.map((_, scale) => estimateEap(compiled, scores, scale));
    }
    case 'multidimensional': {
      const size = instrument.scales.length;
      const { mean, covariance } = estimatePosterior(instrument, scores);
      return instrument.scales.map((_, scale) => ({
        theta: mean[scale] ?? 0,
        se: Math.sqrt(covariance[scale * (size + 1)] ?? 1),
      }));
    }
    case 'predicted':
      return predictEap(instrument, scores);
    default:
      return model satisfies never;
  }
}
