import type { Instrument } from '../instruments/instrument.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/scores.ts';
import type { ItemPrediction } from './item-prediction.ts';

/** Added to an item's variance where it is conditioned on, so that near-copies do not blow up. */
const noise = 0.02;

/**
 * The Gaussian item-covariance model conditioned on the answers, one answer after the other: it knows not
 * only the scales but which single items go together.
 */
export function predictItems(instrument: Instrument, scores: Scores): ItemPrediction {
  const { itemCovariance } = compileInstrument(instrument);
  const size = scores.length;
  const mean = Float64Array.from(instrument.itemMoments.mean);
  const covariance = Float64Array.from(itemCovariance);
  const gain = new Float64Array(size);
  for (let item = 0; item < size; item++) {
    const score = scores[item] as number;
    if (score < 0) continue;
    const scale = 1 / ((covariance[item * size + item] as number) + noise);
    const surprise = score - (mean[item] as number);
    for (let other = 0; other < size; other++)
      gain[other] = (covariance[item * size + other] as number) * scale;
    for (let row = 0; row < size; row++) {
      const own = covariance[item * size + row] as number;
      if (row === item || own === 0) continue;
      mean[row] = (mean[row] as number) + own * scale * surprise;
      for (let column = 0; column < size; column++)
        covariance[row * size + column] =
          (covariance[row * size + column] as number) - own * (gain[column] as number);
    }
    mean[item] = score;
    for (let other = 0; other < size; other++) {
      covariance[item * size + other] = 0;
      covariance[other * size + item] = 0;
    }
  }
  return { mean, covariance };
}
