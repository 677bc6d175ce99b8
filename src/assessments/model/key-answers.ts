import { KancaError } from '../../errors.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { Answer } from './answer.ts';
import { compileInstrument } from './compile-instrument.ts';
import type { Scores } from './scores.ts';

/**
 * Answers as given → keyed scores counted from 0. The last answer to an item counts. Throws `UNKNOWN_ITEM`
 * and `VALUE_OUT_OF_RANGE`, naming the item.
 */
export function keyAnswers(instrument: Instrument, answers: Iterable<Answer>): Scores {
  const { itemIndex } = compileInstrument(instrument);
  const { min, max } = instrument.response;
  const scores = new Int8Array(instrument.items.length).fill(-1);
  for (const { item, value } of answers) {
    const index = itemIndex.get(item);
    if (index === undefined) {
      throw new KancaError(`Item ${JSON.stringify(item)} does not belong to ${instrument.id}.`, {
        code: 'UNKNOWN_ITEM',
        remedy: `Items are ${instrument.items[0]?.id ?? ''} to ${instrument.items.at(-1)?.id ?? ''}.`,
      });
    }
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new KancaError(`Item ${item} has the value ${JSON.stringify(value)}.`, {
        code: 'VALUE_OUT_OF_RANGE',
        remedy: `Give a whole number from ${min} to ${max}, or leave the item out.`,
      });
    }
    scores[index] = instrument.items[index]?.reverse === true ? max - value : value - min;
  }
  return scores;
}
