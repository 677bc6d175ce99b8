import { z } from 'zod';

/** Who would get the application. */
export const receiverSchema = z.object({
  /** `firm`, `way` (at the source, by the person) or `desk` (the counselors of the regency). */
  kind: z.string(),
  url: z.string().nullable(),
  address: z.string().nullable(),
  contact: z.string().nullable(),
  regency: z.string().nullable(),
  /** Somebody reads it now. */
  staffed: z.boolean(),
  /** When the person is asked what became of it, ISO. */
  asks: z.string(),
  /** By when there is an answer, whatever it is, ISO. */
  last: z.string(),
});
export type ReceiverFact = z.infer<typeof receiverSchema>;
