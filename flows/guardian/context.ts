import { z } from 'zod';

export const guardianContext = z.object({
  /** Typed by the guardian. */
  code: z.string(),
});
export type GuardianContext = z.infer<typeof guardianContext>;
