import { z } from 'zod';

/** A card on which somebody says what they like to do. Every word is already in the reader's language. */
export const resultCardData = z.object({
  /** BCP 47 code of the texts. */
  language: z.string(),
  title: z.string().min(1),
  /** Whose card, of which day. */
  subtitle: z.string(),
  /** Day of the result, ISO date. */
  date: z.iso.date(),
  /** What is liked, and how the card may be used: a heading and short lines each. */
  sections: z
    .array(z.object({ heading: z.string().min(1), lines: z.array(z.string().min(1)).min(1) }))
    .min(1),
});

export type ResultCardData = z.infer<typeof resultCardData>;
