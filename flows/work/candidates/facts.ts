import { z } from 'zod';
import { applicantDetailSchema } from '../applicants/facts.ts';

/** How somebody stands to a condition that the vacancy names. */
export const fitReasonSchema = z.object({ must: z.enum(['schooling', 'experience']), met: z.boolean() });
export type FitFact = z.infer<typeof fitReasonSchema>;

/** A vacancy of the firm to which somebody waits for an answer. */
export const candidateVacancySchema = z.object({
  id: z.number(),
  title: z.string(),
  code: z.string(),
  open: z.number(),
  /** Of these, those that nobody has read. */
  fresh: z.number(),
});
export type CandidateVacancy = z.infer<typeof candidateVacancySchema>;

/** A line of the list of those who applied for one vacancy. */
export const candidateLineSchema = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  kept: z.boolean(),
  /** When it came, ISO. */
  at: z.string(),
  fit: z.array(fitReasonSchema),
});
export type CandidateLine = z.infer<typeof candidateLineSchema>;

/** One of them: what they have chosen to show, and nothing else. */
export const candidateSchema = applicantDetailSchema.extend({
  kept: z.boolean(),
  fit: z.array(fitReasonSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** How a recruiter hears of new applicants. */
export const candidateNews = ['daily', 'once'] as const;
export type CandidateNews = (typeof candidateNews)[number];
