import { z } from 'zod';
import { grantSummarySchema } from './facts.ts';

export const rolesContext = z.object({
  grants: z.array(grantSummarySchema),
  total: z.number(),
  offset: z.number(),
  grantId: z.number(),
  /** The role an invitation is for, and where. */
  role: z.string(),
  scope: z.string().nullable(),
  /** The dangerous act that waits for its number. */
  act: z.enum(['invite', 'revoke']),
  number: z.string(),
  typed: z.string(),
});
export type RolesContext = z.infer<typeof rolesContext>;
