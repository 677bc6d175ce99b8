import { z } from 'zod';
import { funnelSchema, indicatorsSchema, postedSchema } from './facts.ts';

export const reportContext = z.object({
  indicators: indicatorsSchema.nullable(),
  funnel: funnelSchema.nullable(),
  posted: postedSchema.nullable().default(null),
  /** Of the file; empty: all months. */
  month: z.string().default(''),
});
export type ReportContext = z.infer<typeof reportContext>;
