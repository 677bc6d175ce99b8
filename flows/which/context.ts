import { z } from 'zod';

export const whichContext = z.object({
  /** Wishes to choose among, likeliest first. */
  wishes: z.array(z.string()),
  /** What was typed, to look for where a search was meant. */
  words: z.string(),
});
export type WhichContext = z.infer<typeof whichContext>;
