import { KancaError } from '../../errors.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from './compile-instrument.ts';

/** One answer as given: negatively keyed items are not flipped yet. */
export interface Answer {
  item: string;
  value: number;
}

/** Keyed answers of one person, one per item, counted from 0; −1 where an item was not answered. */
export type Scores = Int8Array;

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
