import { featureSlots } from './features.ts';

/** A multinomial logistic regression over the feature slots. */
export interface LinearModel {
  labels: readonly string[];
  /** One row of `featureSlots` weights a label. */
  weights: readonly (Int8Array | Float32Array)[];
  /** What one unit of weight counts. */
  scale: number;
  bias: readonly number[];
}

/** How likely each label is, most likely first; the shares sum to 1. */
export function rankLabels(
  { labels, weights, scale, bias }: LinearModel,
  features: readonly number[],
): { label: string; share: number }[] {
  const share = scale / Math.sqrt(features.length || 1);
  const scores = labels.map((_, row) => {
    const line = weights[row];
    let sum = 0;
    for (const slot of features) sum += line?.[slot] ?? 0;
    return sum * share + (bias[row] ?? 0);
  });
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((a, b) => a + b, 0);
  return labels
    .map((label, row) => ({ label, share: (odds[row] ?? 0) / total }))
    .sort((a, b) => b.share - a.share);
}

/** A model as it lies in a file: weights of one byte each, base64. */
export interface StoredModel {
  labels: string[];
  scale: number;
  bias: number[];
  weights: string[];
}

/** The model of a file. */
export function readModel(stored: StoredModel): LinearModel {
  return {
    ...stored,
    weights: stored.weights.map((line) => {
      const row = new Int8Array(featureSlots);
      row.set(Buffer.from(line, 'base64').subarray(0, featureSlots));
      return row;
    }),
  };
}

/** The model for a file: each weight rounded to one of 255 steps. */
export function storeModel(model: LinearModel): StoredModel {
  const most = Math.max(
    ...model.weights.map((row) => [...row].reduce((a, b) => Math.max(a, Math.abs(b)), 0)),
  );
  const unit = most / 127;
  return {
    labels: [...model.labels],
    scale: model.scale * unit,
    bias: model.bias.map((value) => Math.round(value * 1e4) / 1e4),
    weights: model.weights.map((row) =>
      Buffer.from(Int8Array.from(row, (value) => Math.round(value / unit)).buffer).toString('base64'),
    ),
  };
}
