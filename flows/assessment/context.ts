import { z } from 'zod';
import { assessmentResultSchema, questionnaireLengthSchema } from '../facts.ts';

export const assessmentContext = z.object({
  instrument: z.string(),
  /** `decision` stops when the result is stable, `full` asks everything. */
  rule: z.string(),
  version: z.string(),
  id: z.number(),
  length: questionnaireLengthSchema,
  item: z.string(),
  /** `R1:5 I3:2 …` in the order asked. */
  answers: z.string(),
  result: assessmentResultSchema.nullable(),
  /** The person asked for a new try although the last is recent. */
  again: z.boolean(),
  until: z.string().nullable(),
});
export type AssessmentContext = z.infer<typeof assessmentContext>;

/** How many answers there are. */
export function countAnswers(answers: string): number {
  return answers === '' ? 0 : answers.split(' ').length;
}

/** The answers without the last one, and that one's item. */
export function dropLast(answers: string): { answers: string; item: string } {
  const all = answers.split(' ');
  const last = all.pop() ?? '';
  return { answers: all.join(' '), item: last.split(':')[0] ?? '' };
}
