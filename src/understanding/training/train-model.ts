import { featureSlots } from '../model/features.ts';
import type { LinearModel } from '../model/linear-model.ts';

export interface TrainingExample {
  features: number[];
  label: string;
  /** How much it counts. */
  weight: number;
}

export interface TrainingSettings {
  rounds: number;
  rate: number;
  /** Penalty on squared weights, per example. */
  penalty: number;
  seed: number;
}

const usual: TrainingSettings = { rounds: 12, rate: 0.5, penalty: 1e-4, seed: 13 };

/**
 * Multinomial logistic regression by stochastic descent with adaptive steps (Duchi et al. 2011, "Adaptive subgradient
 * methods"), features scaled to unit length. The same examples and seed give the same weights.
 */
export function trainModel(
  examples: readonly TrainingExample[],
  labels: readonly string[],
  settings: Partial<TrainingSettings> = {},
): LinearModel {
  const { rounds, rate, penalty, seed } = { ...usual, ...settings };
  const weights = labels.map(() => new Float32Array(featureSlots));
  const squares = labels.map(() => new Float32Array(featureSlots).fill(1e-2));
  const bias = labels.map(() => 0);
  const random = seeded(seed);
  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) learn(examples[index] as TrainingExample);
  }
  return { labels, weights, scale: 1, bias };

  function learn({ features, label, weight }: TrainingExample): void {
    const unit = 1 / Math.sqrt(features.length || 1);
    const scores = labels.map((_, row) => {
      const line = weights[row] as Float32Array;
      let sum = 0;
      for (const slot of features) sum += line[slot] ?? 0;
      return sum * unit + (bias[row] ?? 0);
    });
    const highest = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - highest));
    const total = odds.reduce((a, b) => a + b, 0);
    labels.forEach((name, row) => {
      const error = ((odds[row] ?? 0) / total - (name === label ? 1 : 0)) * weight;
      if (Math.abs(error) < 1e-4) return;
      const line = weights[row] as Float32Array;
      const square = squares[row] as Float32Array;
      for (const slot of features) {
        const step = error * unit + penalty * (line[slot] ?? 0);
        const seen = (square[slot] ?? 0) + step * step;
        square[slot] = seen;
        line[slot] = (line[slot] ?? 0) - (rate * step) / Math.sqrt(seen);
      }
      bias[row] = (bias[row] ?? 0) - 0.01 * error;
    });
  }
}

/** Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}
