import type { AdaptiveOptions } from '../adaptive/rule-settings.ts';
import { chooseNextBlock, type NextBlock } from '../adaptive/choose-next-block.ts';
import { chooseNextItem } from '../adaptive/choose-next-item.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import { type Answer, keyAnswers } from '../model/key-answers.ts';
import { predictSums } from '../prediction/predict-sums.ts';
import { estimateScales, type ScaleModel } from '../scoring/estimate-scales.ts';
import { orderScales } from '../scoring/order-scales.ts';

/** `size`: so many items in one message, with at most `most` messages; left out, one at a time. */
export type SimulationOptions = AdaptiveOptions & { size?: number; most?: number };

/** One respondent's complete answers asked adaptively, and what all of them would have said. */
export interface SimulatedRespondent {
  items: string[];
  /** The items of each message. */
  blocks: string[][];
  reason: string;
  /** By scale, of the asked items; `raw` predicts the full form. */
  theta: number[];
  se: number[];
  raw: number[];
  /** By scale, of all items: EAP of each scale by itself, raw sums. */
  fullTheta: number[];
  fullRaw: number[];
  /** Scales from the highest down, of the asked items. */
  order: number[];
}

/** Asks one item after another, or `size` in a message, as the chat would, taking the answers from `complete`, which has all of them. */
export function simulateRespondent(
  instrument: Instrument,
  complete: readonly Answer[],
  options: SimulationOptions,
  model: ScaleModel,
): SimulatedRespondent {
  const values = new Map(complete.map(({ item, value }) => [item, value]));
  const answers: Answer[] = [];
  const blocks: string[][] = [];
  let step = nextOf(instrument, answers, options);
  while (!step.done) {
    blocks.push(step.items);
    for (const item of step.items) answers.push({ item, value: values.get(item) ?? 0 });
    step = nextOf(instrument, answers, options);
  }
  const scores = keyAnswers(instrument, answers);
  const full = keyAnswers(instrument, complete);
  const estimates = estimateScales(instrument, scores, model);
  const theta = estimates.map((estimate) => estimate.theta);
  const raw = [...predictSums(instrument, scores, options.predictor).mean];
  return {
    items: answers.map(({ item }) => item),
    blocks,
    reason: step.reason,
    theta,
    se: estimates.map(({ se }) => se),
    raw,
    fullTheta: estimateScales(instrument, full, 'unidimensional').map((estimate) => estimate.theta),
    fullRaw: [...predictSums(instrument, full).mean],
    order: orderScales(raw, theta),
  };
}

function nextOf(instrument: Instrument, answers: readonly Answer[], options: SimulationOptions): NextBlock {
  if (options.size !== undefined) return chooseNextBlock(instrument, answers, options);
  const step = chooseNextItem(instrument, answers, { cap: instrument.items.length, ...options });
  return step.done ? step : { done: false, items: [step.item] };
}
