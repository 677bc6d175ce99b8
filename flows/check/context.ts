import { z } from 'zod';

/** What a check found; `thin`: too few words to judge. */
export const checked = z.object({
  verdict: z.enum(['red', 'yellow', 'green', 'thin']),
  /** Gravest first. */
  signs: z.array(z.object({ flag: z.string(), words: z.string() })),
  /** It is about work in another country. */
  abroad: z.boolean(),
  /** A vacancy of ours that the message names by its code or its employer. */
  known: z.object({ code: z.string(), title: z.string(), employer: z.string() }).nullable(),
});
export type Checked = z.infer<typeof checked>;

export const checkContext = checked.extend({
  /** The message as it was sent. */
  text: z.string(),
  /** Money or data are gone already. */
  lost: z.boolean(),
});
export type CheckContext = z.infer<typeof checkContext>;
