import { z } from 'zod';

export const careContext = z.object({
  /** What the person told of: self-harm, despair, violence, threat, harassment, exploitation, need. */
  kind: z.string(),
});
export type CareContext = z.infer<typeof careContext>;
