import { z } from 'zod';
import { vacancyDetailSchema, vacancySummarySchema } from '../facts.ts';
import { vacancyRefSchema } from '../vacancy-ref.ts';

export const vacanciesContext = z.object({
  query: z.object({
    words: z.string().optional(),
    before: z.string().optional(),
    regency: z.string().optional(),
    field: z.string().optional(),
    saved: z.boolean().optional(),
  }),
  offset: z.number(),
  total: z.number(),
  items: z.array(vacancySummarySchema),
  which: vacancyRefSchema.nullable(),
  vacancy: vacancyDetailSchema.nullable(),
  /** Why the last search found nothing, where it is not for want of vacancies. */
  empty: z.enum(['applied', 'noConsent']).optional(),
  /** The first detail is to be saved at once (SIMPAN). */
  save: z.boolean(),
  registered: z.boolean(),
});
export type VacanciesContext = z.infer<typeof vacanciesContext>;

/** Vacancies of one page: as many as a thumb reaches without scrolling. */
export const pageSize = 5;
