import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { seededRandom } from '../../../src/assessments/math/seeded-random.ts';
import type { Answer } from '../../../src/assessments/model/key-answers.ts';
import { checkAnswerQuality } from '../../../src/assessments/quality/check-answer-quality.ts';
import { scoreAssessment } from '../../../src/assessments/scoring/score-assessment.ts';
import { nextItems } from '../../../src/questionnaires/next-items.ts';

/** Answers the `place`-th question, which is about an item. */
export type Teller = (item: string, place: number) => number;

/** How a questionnaire is asked in a conversation. */
export interface Way {
  rule: 'full' | 'decision';
  size: number;
}

/** Kinds of careless answers; a kind gives person number n. */
export const carelessKinds: Record<string, (person: number) => Teller> = {
  'one value': (person) => () => 1 + (person % 5),
  '2 and 4 in turn': () => (_, place) => (place % 2 === 0 ? 2 : 4),
  '1 to 5 at random': throwAmong([1, 2, 3, 4, 5]),
  '1 or 5 at random': throwAmong([1, 5]),
  '2 or 4 at random': throwAmong([2, 4]),
};

function throwAmong(values: readonly number[]): (person: number) => Teller {
  return (person) => (_, place) =>
    values[Math.floor(values.length * seededRandom(person * 31 + values.length, place))] ?? 3;
}

/** Asked as a conversation asks: how many answers, and whether strengths are named, or nothing is for which reason. */
export function answerInConversation(
  instrument: Instrument,
  { rule, size }: Way,
  tell: Teller,
): { asked: number; told: 'named' | 'flat' | 'careless' } {
  const answers: Answer[] = [];
  for (;;) {
    const items = nextItems(instrument, { rule, seed: 1, size }, answers);
    if (items.length === 0) break;
    for (const item of items) answers.push({ item, value: tell(item, answers.length) });
  }
  const asked = answers.length;
  if (checkAnswerQuality(instrument, answers).verdict === 'careless') return { asked, told: 'careless' };
  return { asked, told: scoreAssessment(instrument, answers).flat ? 'flat' : 'named' };
}
