import type { CompiledInstrument } from './compile-instrument.ts';
import { quadrature } from './quadrature.ts';
import type { Scores } from './key-answers.ts';

/** Adds the log-likelihood of the answers to one scale, at each quadrature point, to `into`. */
export function logLikelihood(
  { itemsOf, categories, logProbabilities }: CompiledInstrument,
  scores: Scores,
  scale: number,
  into: Float64Array,
): Float64Array {
  const { size } = quadrature;
  for (const item of itemsOf[scale] ?? []) {
    const category = scores[item] as number;
    if (category < 0) continue;
    const start = (item * categories + category) * size;
    for (let point = 0; point < size; point++)
      into[point] = (into[point] as number) + (logProbabilities[start + point] as number);
  }
  return into;
}
