import { KancaError } from '../../errors.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Scores } from '../model/key-answers.ts';

const leastAnswers = 200;

/** How many answers each item has. Throws `TOO_FEW_ANSWERS`, naming the first item one cannot calibrate. */
export function checkAnswers({ items, response }: Instrument, people: readonly Scores[]): number[] {
  return items.map(({ id }, item) => {
    const counts = Array.from({ length: response.max - response.min + 1 }, () => 0);
    for (const scores of people) {
      const score = scores[item] ?? -1;
      if (score >= 0) counts[score] = (counts[score] ?? 0) + 1;
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total >= leastAnswers && counts.every((count) => count > 0)) return total;
    const why = total < leastAnswers ? `only ${total} answers` : 'an answer nobody chose';
    throw new KancaError(`Item ${id} has ${why}.`, {
      code: 'TOO_FEW_ANSWERS',
      remedy: `Collect at least ${leastAnswers} answers to each item, every answer chosen by somebody.`,
    });
  });
}
