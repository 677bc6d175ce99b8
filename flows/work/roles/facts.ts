import { z } from 'zod';

export const grantSummarySchema = z.object({
  id: z.number(),
  name: z.string(),
  role: z.string(),
  scope: z.string().nullable(),
});
export type GrantSummary = z.infer<typeof grantSummarySchema>;
