import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from './compile-instrument.ts';
import type { Estimate } from './estimate-eap.ts';
import type { Scores } from './key-answers.ts';
import { scoreSlope } from './score-slope.ts';

/**
 * Maximum a posteriori estimate of one scale, prior N(0, 1), by Newton's method on the log-concave posterior;
 * the standard error is from the observed information, 1/√(1 − ∂² ln L).
 */
export function estimateMap(instrument: Instrument, scores: Scores, scale: number): Estimate {
  const items = [...(compileInstrument(instrument).itemsOf[scale] ?? [])]
    .map((index) => ({ parameters: instrument.items[index], category: scores[index] ?? -1 }))
    .filter(({ category }) => category >= 0);
  let theta = 0;
  for (let step = 0; step < 100; step++) {
    let slope = -theta;
    let curvature = -1;
    for (const { parameters, category } of items) {
      if (parameters === undefined) continue;
      const [first, second] = scoreSlope(parameters, category, theta);
      slope += first;
      curvature += second;
    }
    const move = Math.max(-1, Math.min(1, slope / curvature));
    theta -= move;
    if (Math.abs(move) < 1e-10) return { theta, se: 1 / Math.sqrt(-curvature) };
  }
  return { theta, se: 1 };
}
