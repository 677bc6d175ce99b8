import { z } from 'zod';

/** An audience as it is by now, in the words of whoever chooses it. */
export const chosenSchema = z.object({
  /** An expression; empty: nothing is chosen yet. */
  audience: z.string(),
  /** The whole of it in a sentence. */
  who: z.string(),
  /** Each condition in words. */
  parts: z.array(z.string()),
  /** How many people fit, in a sentence that tells of no single person. */
  people: z.string(),
});
export type ChosenAudience = z.infer<typeof chosenSchema>;

/** What there is to choose from. */
export const offersSchema = z.object({
  /** Regencies by code; empty where there are too many to list. */
  places: z.array(z.string()),
  broadcasts: z.array(z.object({ id: z.number(), begins: z.string() })),
  tags: z.array(z.string()),
});
export type AudienceOffers = z.infer<typeof offersSchema>;

/** Work that words may mean. `id`: an expression; `field`: all of a field. */
export const workOptionSchema = z.object({ id: z.string(), name: z.string(), field: z.boolean() });
export type WorkOption = z.infer<typeof workOptionSchema>;
