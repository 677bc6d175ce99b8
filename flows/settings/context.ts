import { z } from 'zod';

export const settingsContext = z.object({
  /** Where a word led: `language`, `data`, `delete`, `privacy`. */
  go: z.string().nullable(),
  granted: z.array(z.string()),
  /** Wrote to us, so the data document is made for this person when it is sent. */
  stopped: z.boolean(),
  /** The purpose that is asked for, or whose consent is about to be withdrawn. */
  purpose: z.string().nullable().default(null),
  /** It is asked anew, as its text has changed since the person agreed. */
  changed: z.boolean().default(false),
});
export type SettingsContext = z.infer<typeof settingsContext>;
