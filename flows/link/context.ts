import { z } from 'zod';

export const linkContext = z.object({
  /** A word that led straight here: `joinAccounts`, `cancelJoin`. */
  word: z.string(),
  /** Typed on the second channel. */
  code: z.string(),
  /** Made on the first. */
  shown: z.string(),
  channels: z.array(z.string()),
  /** Whose code was typed, masked, and where they write. */
  account: z.string(),
  channel: z.string(),
  /** A role of this side would end. */
  staff: z.boolean(),
});
export type LinkContext = z.infer<typeof linkContext>;
