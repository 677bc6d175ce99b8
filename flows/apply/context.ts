import { z } from 'zod';
import { applicationSummarySchema, profileSchema, vacancyDetailSchema } from '../facts.ts';
import { vacancyRefSchema } from '../vacancy-ref.ts';

export const applyContext = z.object({
  /** STATUS: show the applications instead of making one. */
  list: z.boolean(),
  which: vacancyRefSchema.nullable(),
  vacancy: vacancyDetailSchema
    .pick({ id: true, title: true, employer: true, applied: true, closed: true })
    .nullable(),
  profile: profileSchema.nullable(),
  items: z.array(applicationSummarySchema),
  /** The application whose details are open. */
  chosen: z.number().nullable(),
});
export type ApplyContext = z.infer<typeof applyContext>;
