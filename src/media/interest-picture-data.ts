import { z } from 'zod';

/** What the picture of a result shows. Every word in it is already in the person's language. */
export const interestPictureData = z.object({
  /** BCP 47 code of the texts. */
  language: z.string(),
  /** Largest line, e.g. "Minat kerjamu". */
  headline: z.string().min(1),
  /** `value` from 0 to 1. An empty `letter` shows no badge. */
  scales: z
    .array(
      z.object({
        letter: z.string().max(2),
        name: z.string().min(1),
        value: z.number().min(0).max(1),
        /** How far it may be off, from and to 0 to 1, and in words for the text twin; left out where it is not known. */
        band: z
          .object({ from: z.number().min(0).max(1), to: z.number().min(0).max(1), words: z.string() })
          .optional(),
      }),
    )
    .min(1)
    .max(8),
  /** Letters to stand out, e.g. "SAE"; empty where nothing stands out. */
  code: z.string(),
  texts: z.object({
    /** Line under the headline, e.g. "Tiga teratas: SAE". */
    code: z.string().optional(),
    /** How to read a bar, e.g. "makin panjang, makin suka". */
    more: z.string(),
    /** How to read the line of a band, where there is one. */
    band: z.string().optional(),
    /** "dari 100": stands behind the number in the text twin. */
    outOf: z.string(),
    /** Last line, e.g. "Ini bahan mengenal diri, bukan nilai." */
    note: z.string(),
  }),
});

export type InterestPictureData = z.infer<typeof interestPictureData>;
