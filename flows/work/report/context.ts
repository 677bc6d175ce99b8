import { z } from 'zod';
import { funnelSchema, indicatorsSchema } from './facts.ts';

export const reportContext = z.object({
  indicators: indicatorsSchema.nullable(),
  funnel: funnelSchema.nullable(),
});
export type ReportContext = z.infer<typeof reportContext>;
