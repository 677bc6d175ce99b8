import type { Features } from '../model/features.ts';
import { likelihoodOf, type Weights } from '../model/weights-model.ts';
import { seeded } from '../../understanding/training/train-model.ts';

/** A message to learn from. */
export interface Example {
  features: Features;
  /** 1 a scam, 0 honest, between them unclear. */
  target: number;
}

const settings = { rounds: 40, rate: 0.15, penalty: 0.004, seed: 17, fewest: 3 };

/**
 * Logistic regression by stochastic descent with adaptive steps (Duchi et al. 2011) and a penalty on squared weights.
 * Words are learned that stand in at least three messages. The same examples give the same weights.
 */
export function trainWeights(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const word of features.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const model: Weights = { bias: 0, weights: {} };
  for (const [word, count] of counts) if (count >= settings.fewest) model.weights[word] = 0;
  for (const { features } of examples) for (const sign of features.signs) model.weights[sign] = 0;
  const squares: Record<string, number> = {};
  const random = seeded(settings.seed);
  const order = examples.map((_, index) => index);
  for (let round = 0; round < settings.rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) learn(examples[index] as Example);
  }
  return model;

  function learn({ features, target }: Example): void {
    const error = likelihoodOf(model, features) - target;
    const known = features.words.filter((word) => Object.hasOwn(model.weights, word));
    const unit = 1 / Math.sqrt(known.length || 1);
    for (const word of known) step(word, error * unit);
    for (const sign of features.signs) step(sign, error);
    model.bias -= 0.02 * error;
  }

  function step(name: string, gradient: number): void {
    const weight = model.weights[name] ?? 0;
    const slope = gradient + settings.penalty * weight;
    const square = (squares[name] ?? 0.05) + slope * slope;
    squares[name] = square;
    model.weights[name] = weight - (settings.rate * slope) / Math.sqrt(square);
  }
}
