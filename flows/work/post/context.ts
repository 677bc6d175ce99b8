import { z } from 'zod';
import type { FlowInput } from '../../flow.ts';
import { postingCheckSchema, postingFactSchema, postingLineSchema } from './facts.ts';

export const postContext = z.object({
  firmId: z.number(),
  firm: z.string(),
  items: z.array(postingLineSchema),
  total: z.number(),
  offset: z.number(),
  /** 0: not kept yet. */
  postingId: z.number(),
  posting: postingFactSchema.nullable(),
  check: postingCheckSchema.nullable(),
  /** One answer is being changed: back to the preview after it. */
  editing: z.boolean(),
  /** The answer as typed, before it is read. */
  asked: z.string(),
});
export type PostContext = z.infer<typeof postContext>;

/** From the menu of a firm. */
export function postContextOf(input: FlowInput | undefined): PostContext {
  return {
    firmId: typeof input?.['firmId'] === 'number' ? input['firmId'] : 0,
    firm: typeof input?.['firm'] === 'string' ? input['firm'] : '',
    ...{ items: [], total: 0, offset: 0, postingId: 0, posting: null, check: null },
    ...{ editing: false, asked: '' },
  };
}
