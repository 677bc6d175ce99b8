import type { Instrument } from '../instruments/instrument-schema.ts';
import { type Answer, keyAnswers } from '../model/key-answers.ts';
import { judge } from './judge.ts';
import { ruleSettings } from './rule-settings.ts';

/**
 * Whether the answers settle the code as far as a message may end the questionnaire (the instrument's certainty for blocks).
 * True where there is no code to settle or everything was asked. Throws what {@link keyAnswers} throws.
 */
export function isSettled(instrument: Instrument, answers: readonly Answer[]): boolean {
  const scores = keyAnswers(instrument, answers);
  if (instrument.codeLength === 0 || scores.every((score) => score >= 0)) return true;
  const { certainty } = instrument.adaptive.block;
  return judge(instrument, scores, ruleSettings(instrument, { rule: 'decision', certainty })).enough !== null;
}
