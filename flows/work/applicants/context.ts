import { z } from 'zod';
import { applicantDetailSchema, applicantSummarySchema } from './facts.ts';

export const applicantsContext = z.object({
  offset: z.number(),
  total: z.number(),
  applicants: z.array(applicantSummarySchema),
  applicationId: z.number(),
  applicant: applicantDetailSchema.nullable(),
  /** What is to be said of the application, once its reason or words are known. */
  move: z.string(),
  reason: z.string().nullable(),
  words: z.string().nullable(),
});
export type ApplicantsContext = z.infer<typeof applicantsContext>;

/** The list from its beginning. */
export function applicantsContextOf(): ApplicantsContext {
  return {
    offset: 0,
    total: 0,
    applicants: [],
    applicationId: 0,
    applicant: null,
    move: '',
    reason: null,
    words: null,
  };
}
