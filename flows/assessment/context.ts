import { z } from 'zod';
import { nextStepsSchema, pastResultSchema, questionnaireLengthSchema, toldResultSchema } from '../facts.ts';

export const assessmentContext = z.object({
  instrument: z.string(),
  /** `decision` stops when the result is stable, `full` asks everything. */
  rule: z.string(),
  version: z.string(),
  id: z.number(),
  length: questionnaireLengthSchema,
  /** Asked now: `R1 I3 …`. */
  items: z.string(),
  /** How many are asked at once. */
  size: z.number(),
  /** `R1:5 I3:2 …` in the order asked. */
  answers: z.string(),
  /** So many of the last answers were said back together and can be put right. */
  noted: z.number(),
  /** A finished assessment whose answers are kept while the rest is asked; 0: none. */
  keep: z.number(),
  result: toldResultSchema.nullable(),
  /** Beside a result: where a word leads, the card in words, the next steps. */
  aside: z
    .object({
      go: z.enum(['card', 'first']),
      /** What was said to research, before the answer to keeping the answers was clear. */
      researchTold: z.boolean(),
      card: z.string(),
      steps: nextStepsSchema,
      history: z.array(pastResultSchema),
    })
    .partial()
    .nullable(),
  /** The person asked for a new try although the last is recent. */
  again: z.boolean(),
  until: z.string().nullable(),
});
export type AssessmentContext = z.infer<typeof assessmentContext>;

/** How many answers there are. */
export function countAnswers(answers: string): number {
  if (answers === '') return 0;
  let count = 1;
  for (let at = answers.indexOf(' '); at !== -1; at = answers.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** The last few answers. */
export function lastOf(answers: string, count: number): string {
  return count === 0 ? '' : answers.split(' ').slice(-count).join(' ');
}

/** The answers without the last few, and the items of those. */
export function dropLast(answers: string, count: number): { answers: string; items: string } {
  const all = answers.split(' ');
  const dropped = all.splice(Math.max(0, all.length - count));
  return { answers: all.join(' '), items: dropped.map((pair) => pair.split(':')[0] ?? '').join(' ') };
}
