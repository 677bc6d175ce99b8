import type { Instrument } from '../instruments/instrument-schema.ts';
import { type Answer, keyAnswers } from '../model/key-answers.ts';
import { seemRandom } from '../quality/seem-random.ts';
import { allowedItems } from './allowed-items.ts';
import { type AdaptiveOptions, ruleSettings } from './rule-settings.ts';
import { judge } from './judge.ts';
import { pickItem } from './pick-item.ts';

/** The next item to ask, or why no more is asked. */
export type NextStep =
  | { done: false; item: string }
  /** `certain`: the code is stable; `precise`: the standard errors are small; `cap`, `complete`: as long as may be. */
  | { done: true; reason: 'certain' | 'precise' | 'cap' | 'complete' };

/**
 * The next item of an adaptive questionnaire, or why it ends: a pure function of the answers so far, so a
 * questionnaire goes on after any pause, restart or correction. Equal answers and options give an equal step.
 * Throws what {@link keyAnswers} throws.
 */
export function chooseNextItem(
  instrument: Instrument,
  answers: readonly Answer[],
  options: AdaptiveOptions = {},
): NextStep {
  const settings = ruleSettings(instrument, options);
  const scores = keyAnswers(instrument, answers);
  const asked = scores.reduce((count, score) => count + (score >= 0 ? 1 : 0), 0);
  const cap = settings.rule === 'full' ? scores.length : settings.cap;
  if (asked === scores.length) return { done: true, reason: 'complete' };
  const judgement = judge(instrument, scores, settings);
  const { enough } = judgement;
  if (
    enough !== null &&
    asked >= settings.minItems &&
    !(settings.doubtDice && seemRandom(instrument, scores))
  )
    return { done: true, reason: enough };
  if (asked >= cap) return { done: true, reason: 'cap' };
  const turns = settings.rule === 'full' ? Infinity : settings.minPerScale;
  const allowed = allowedItems(instrument, scores, turns);
  const item = pickItem(allowed, judgement.gains, settings, asked);
  return { done: false, item: instrument.items[item]?.id ?? '' };
}
