import { KancaError } from '../../errors.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Scores } from '../model/key-answers.ts';

const leastAnswers = 200;

/** How many answers an item has, and the categories (from 0, as keyed) that nobody chose. */
export interface CheckedItem {
  answers: number;
  unused: number[];
}

/**
 * The answers of each item. A category that nobody chose is told, not refused. Throws `TOO_FEW_ANSWERS`, naming the first item
 * with under 200 answers, or which everybody answered alike.
 */
export function checkAnswers({ items, response }: Instrument, people: readonly Scores[]): CheckedItem[] {
  return items.map(({ id }, item) => {
    const counts = Array.from({ length: response.max - response.min + 1 }, () => 0);
    for (const scores of people) {
      const score = scores[item] ?? -1;
      if (score >= 0) counts[score] = (counts[score] ?? 0) + 1;
    }
    const answers = counts.reduce((sum, count) => sum + count, 0);
    const unused = [...counts.keys()].filter((category) => counts[category] === 0);
    if (answers >= leastAnswers && unused.length < counts.length - 1) return { answers, unused };
    const why = answers < leastAnswers ? `only ${answers} answers` : 'the same answer of everybody';
    throw new KancaError(`Item ${id} has ${why}.`, {
      code: 'TOO_FEW_ANSWERS',
      remedy: `Collect at least ${leastAnswers} answers to each item, not all of them alike.`,
    });
  });
}
