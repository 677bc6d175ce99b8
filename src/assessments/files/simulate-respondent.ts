import type { AdaptiveOptions } from '../adaptive/rule-settings.ts';
import { chooseNextItem } from '../adaptive/choose-next-item.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import { type Answer, keyAnswers } from '../model/key-answers.ts';
import { predictSums } from '../prediction/predict-sums.ts';
import { estimateScales, type ScaleModel } from '../scoring/estimate-scales.ts';
import { orderScales } from '../scoring/order-scales.ts';

/** One respondent's complete answers asked adaptively, and what all of them would have said. */
export interface SimulatedRespondent {
  items: string[];
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

/** Asks the items one by one as the chat would, taking the answers from `complete`, which has all of them. */
export function simulateRespondent(
  instrument: Instrument,
  complete: readonly Answer[],
  options: AdaptiveOptions,
  model: ScaleModel,
): SimulatedRespondent {
  const values = new Map(complete.map(({ item, value }) => [item, value]));
  const answers: Answer[] = [];
  let step = chooseNextItem(instrument, answers, options);
  while (!step.done) {
    answers.push({ item: step.item, value: values.get(step.item) ?? 0 });
    step = chooseNextItem(instrument, answers, options);
  }
  const scores = keyAnswers(instrument, answers);
  const full = keyAnswers(instrument, complete);
  const estimates = estimateScales(instrument, scores, model);
  const theta = estimates.map((estimate) => estimate.theta);
  const raw = [...predictSums(instrument, scores, options.predictor).mean];
  return {
    items: answers.map(({ item }) => item),
    reason: step.reason,
    theta,
    se: estimates.map(({ se }) => se),
    raw,
    fullTheta: estimateScales(instrument, full, 'unidimensional').map((estimate) => estimate.theta),
    fullRaw: [...predictSums(instrument, full).mean],
    order: orderScales(raw, theta),
  };
}
