import { chooseNextBlock } from '../assessments/adaptive/choose-next-block.ts';
import { chooseNextItem } from '../assessments/adaptive/choose-next-item.ts';
import type { Instrument } from '../assessments/instruments/instrument-schema.ts';
import type { Answer } from '../assessments/model/key-answers.ts';
import { nextInFullOrder } from './next-in-full-order.ts';

/**
 * The items that a questionnaire asks next, in one message; none when it is over.
 * @param way `rule`: `full` asks every item in a fixed order, anything else adaptively; `seed` of the draw among the best
 * items, where the instrument draws; `size`: how many at once
 */
export function nextItems(
  instrument: Instrument,
  { rule, seed, size }: { rule: string; seed: number; size: number },
  answers: readonly Answer[],
): string[] {
  if (rule === 'full') return nextInOrder(instrument, answers, size);
  if (size > 1) {
    const block = chooseNextBlock(instrument, answers, { seed, size, doubtDice: true });
    return block.done ? [] : block.items;
  }
  const next = chooseNextItem(instrument, answers, { seed, doubtDice: true });
  return next.done ? [] : [next.item];
}

function nextInOrder(instrument: Instrument, answers: readonly Answer[], size: number): string[] {
  const asked = [...answers];
  const items: string[] = [];
  while (items.length < size) {
    const item = nextInFullOrder(instrument, asked);
    if (item === null) break;
    items.push(item);
    asked.push({ item, value: 0 });
  }
  return items;
}
