import { readFileSync } from 'node:fs';
import type { Weights } from './weights-model.ts';

let weights: Weights | undefined;

/** The weights that `npm run job-check:train` learned, read once. */
export function shippedWeights(): Weights {
  weights ??= JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8')) as Weights;
  return weights;
}
