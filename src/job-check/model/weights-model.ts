import type { Features } from './features.ts';

/** A logistic regression by feature; what is not listed counts nothing. */
export interface Weights {
  bias: number;
  weights: Record<string, number>;
}

/** How likely a message with these features is a scam, 0 to 1. Words share one vote, signs each have their own. */
export function likelihoodOf({ bias, weights }: Weights, { words, signs }: Features): number {
  const known = words.filter((word) => Object.hasOwn(weights, word));
  const said = known.reduce((sum, word) => sum + (weights[word] ?? 0), 0) / Math.sqrt(known.length || 1);
  const shown = signs.reduce(
    (sum, sign) => sum + (Object.hasOwn(weights, sign) ? (weights[sign] ?? 0) : 0),
    0,
  );
  return 1 / (1 + Math.exp(-(bias + said + shown)));
}
