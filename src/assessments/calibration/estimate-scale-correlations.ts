import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Scores } from '../model/key-answers.ts';
import { estimatePosterior } from '../multidimensional/estimate-posterior.ts';

/**
 * Latent correlations of the scales by EM with the item parameters fixed: the mean of the people's posterior
 * second moments (by expectation propagation), scaled to a unit diagonal, until nothing moves by 0.002.
 */
export function estimateScaleCorrelations(
  instrument: Instrument,
  people: readonly Scores[],
  maxIterations = 25,
): number[][] {
  const size = instrument.scales.length;
  let current = instrument.scaleCorrelations;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const model = { ...instrument, scaleCorrelations: current };
    const moments = new Float64Array(size * size);
    for (const scores of people) {
      const { mean, covariance } = estimatePosterior(model, scores);
      for (let cell = 0; cell < moments.length; cell++)
        moments[cell] =
          (moments[cell] as number) +
          (covariance[cell] as number) +
          (mean[Math.floor(cell / size)] as number) * (mean[cell % size] as number);
    }
    const sd = (scale: number) => Math.sqrt(moments[scale * (size + 1)] as number);
    const next = current.map((row, one) =>
      row.map((_, other) => (moments[one * size + other] as number) / (sd(one) * sd(other))),
    );
    const moved = Math.max(
      ...next.flatMap((row, one) =>
        row.map((value, other) => Math.abs(value - (current[one]?.[other] ?? 0))),
      ),
    );
    current = next;
    if (moved < 0.002) break;
  }
  return current;
}
