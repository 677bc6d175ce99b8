import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Predictor } from '../prediction/predict-items.ts';

/** How an adaptive questionnaire goes; what is left out comes from the instrument. */
export interface AdaptiveOptions {
  /** `decision` aims at the code, `se` at equal precision of all scales, `full` asks everything. */
  rule?: 'decision' | 'se' | 'full';
  /** What predicts the unasked answers in the decision rule. */
  predictor?: Predictor;
  /** Never stop before so many items. */
  minItems?: number;
  /** Every scale gets so many items first, taking turns. */
  minPerScale?: number;
  /** Decision rule: stop at this probability that the code's set is that of the full form. */
  certainty?: number;
  /** Never ask more items than this. */
  cap?: number;
  /** Standard error rule: stop when no scale's standard error is above it. */
  targetSe?: number;
  /** Do not stop before the cap while the answers may as well be thrown: a conversation does this, a figure of the rule does not. */
  doubtDice?: boolean;
  /** Exposure control: draw among the best so many items (1: always the best). */
  exposure?: number;
  /** Seed of that draw. */
  seed?: number;
}

/** The options with everything left out filled in from the instrument. */
export function ruleSettings(instrument: Instrument, options: AdaptiveOptions): Required<AdaptiveOptions> {
  return {
    predictor: 'gaussian',
    doubtDice: false,
    exposure: 1,
    seed: 0,
    ...instrument.adaptive,
    ...options,
  };
}
