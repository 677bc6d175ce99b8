import type { Instrument } from '../instruments/instrument.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/scores.ts';
import { predictItems } from './predict-items.ts';
import type { SumPrediction } from './sum-prediction.ts';

/** Raw sum of each scale in the full form, with the covariance of what is not known of it yet. */
export function predictSums(instrument: Instrument, scores: Scores): SumPrediction {
  const { scaleOf } = compileInstrument(instrument);
  const size = instrument.scales.length;
  const mean = new Float64Array(size);
  const covariance = new Float64Array(size * size);
  const complete = scores.every((score) => score >= 0);
  const items = complete ? null : predictItems(instrument, scores);
  (items?.mean ?? scores).forEach((value: number, item: number) => {
    const scale = scaleOf[item] as number;
    mean[scale] = (mean[scale] as number) + value;
  });
  if (items === null) return { mean, covariance };
  const count = scores.length;
  for (let item = 0; item < count; item++) {
    for (let other = 0; other < count; other++) {
      const cell = (scaleOf[item] as number) * size + (scaleOf[other] as number);
      covariance[cell] = (covariance[cell] as number) + (items.covariance[item * count + other] as number);
    }
  }
  return { mean, covariance };
}
