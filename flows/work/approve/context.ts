import { z } from 'zod';
import { postingCheckSchema, postingFactSchema, postingLineSchema } from '../post/facts.ts';

export const approveContext = z.object({
  items: z.array(postingLineSchema),
  total: z.number(),
  offset: z.number(),
  postingId: z.number(),
  posting: postingFactSchema.nullable(),
  check: postingCheckSchema.nullable(),
  own: z.boolean(),
  days: z.number(),
  decision: z.enum(['approved', 'refused']),
  reason: z.string(),
});
export type ApproveContext = z.infer<typeof approveContext>;

export const emptyContext: ApproveContext = {
  ...{ items: [], total: 0, offset: 0, postingId: 0, posting: null, check: null, own: false, days: 0 },
  ...{ decision: 'approved', reason: '' },
};
