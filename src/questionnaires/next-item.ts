import { chooseNextItem } from '../assessments/adaptive/choose-next-item.ts';
import type { Instrument } from '../assessments/instruments/instrument-schema.ts';
import type { Answer } from '../assessments/model/key-answers.ts';
import { nextInFullOrder } from './next-in-full-order.ts';

/**
 * The item that a questionnaire asks next, null when it is over.
 * @param rule `full` asks every item in a fixed order, anything else adaptively
 * @param seed of the draw among the best items, where the instrument draws
 */
export function nextItem(
  instrument: Instrument,
  rule: string,
  seed: number,
  answers: readonly Answer[],
): string | null {
  if (rule === 'full') return nextInFullOrder(instrument, answers);
  const next = chooseNextItem(instrument, answers, { seed });
  return next.done ? null : next.item;
}
