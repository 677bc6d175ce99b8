import { z } from 'zod';
import { interestPictureData } from './interest-picture-data.ts';

/** What the one-page result says. Every word is already in the person's language; order is reading order. */
export const resultPdfData = z.object({
  title: z.string().min(1),
  /** Line under the title: whose result, which instrument and version, which day. */
  subtitle: z.string(),
  /** Day of the result, ISO date: also the document's date, so the same data give the same bytes. */
  date: z.iso.date(),
  /** BCP 47 code of the texts. */
  language: z.string(),
  /** Left out where nothing is drawn. */
  picture: interestPictureData.optional(),
  /** The strengths, closeness of ranks, suggested occupations, norm group … each under its heading. */
  sections: z.array(z.object({ heading: z.string().min(1), paragraphs: z.array(z.string().min(1)).min(1) })),
  /** Small print at the end: what this is not, who sees it, where to ask, source and credit. */
  footer: z.array(z.string().min(1)),
});

export type ResultPdfData = z.infer<typeof resultPdfData>;
