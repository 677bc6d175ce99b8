import { z } from 'zod';
import type { FlowInput } from '../../flow.ts';
import { firmAnswersSchema, type FirmAnswers } from '../../facts.ts';
import { candidateLineSchema, candidateNews, candidateSchema, candidateVacancySchema } from './facts.ts';

const noAnswers: FirmAnswers = { of: 0, answered: 0, days: null };

export const candidatesContext = z.object({
  firmId: z.number(),
  firm: z.string(),
  news: z.enum(candidateNews),
  answers: firmAnswersSchema.default(noAnswers),
  vacancies: z.array(candidateVacancySchema),
  vacancyId: z.number(),
  offset: z.number(),
  total: z.number(),
  applicants: z.array(candidateLineSchema),
  /** The application whose details are open; 0: none. */
  applicationId: z.number(),
  candidate: candidateSchema.nullable(),
  /** Applications of which something is said. */
  chosen: z.array(z.number()),
  /** What is to be said of them, once its reason or words are known. */
  move: z.string(),
  reason: z.string().nullable(),
  words: z.string().nullable(),
});
export type CandidatesContext = z.infer<typeof candidatesContext>;

/** From the menu of a firm, or from news of applicants. */
export function candidatesContextOf(input: FlowInput | undefined): CandidatesContext {
  return {
    firmId: typeof input?.['firmId'] === 'number' ? input['firmId'] : 0,
    firm: typeof input?.['firm'] === 'string' ? input['firm'] : '',
    news: 'daily',
    answers: noAnswers,
    ...{ vacancies: [], vacancyId: 0, offset: 0, total: 0, applicants: [], applicationId: 0 },
    ...{ candidate: null, chosen: [], move: '', reason: null, words: null },
  };
}
