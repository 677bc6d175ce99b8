import type { Var } from '../text.ts';
import { stepQuestions } from './steps.ts';

/** What a person needs at work as it is shown: the words of a choice, or their own. */
export function shownNeed(need: string): Var {
  const known = stepQuestions.accommodation.choices?.find((choice) => choice.id === need);
  return known === undefined ? need : { text: known.label };
}
