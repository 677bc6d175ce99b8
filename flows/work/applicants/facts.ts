import { z } from 'zod';

export const applicantSummarySchema = z.object({
  id: z.number(),
  name: z.string(),
  title: z.string(),
  employer: z.string(),
  status: z.string(),
  /** Of the newest move, ISO. */
  at: z.string(),
});
export type ApplicantSummary = z.infer<typeof applicantSummarySchema>;

/** What the applicant has chosen to show, and nothing else; null: not shown, or not told. */
export const applicantDetailSchema = applicantSummarySchema.extend({
  code: z.string(),
  regency: z.string().nullable(),
  education: z.string().nullable(),
  fields: z.array(z.string()),
  experienceYears: z.number().nullable(),
  phone: z.string().nullable(),
  interestCode: z.string().nullable(),
  need: z.string().nullable(),
  words: z.string().nullable(),
  /** How the source says one applies: where to pass it on. */
  ways: z.array(z.string()),
  /** By when the applicant gets an answer; null: it has ended. */
  last: z.string().nullable(),
  can: z.array(z.string()),
  history: z.array(
    z.object({
      move: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
});
export type ApplicantDetail = z.infer<typeof applicantDetailSchema>;
