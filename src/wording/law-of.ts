import { z } from 'zod';
import { wordingReasons, type WordingReason } from './finding.ts';
import data from './laws.json' with { type: 'json' };

const lawSchema = z.object({
  id: z.string(),
  law: z.string(),
  article: z.string(),
  sources: z.array(z.url()).min(1),
  reasons: z.array(z.enum(wordingReasons)),
});

/** A rule of law with the pages it was read in. */
export type WordingLaw = z.infer<typeof lawSchema>;

const laws = z.array(lawSchema).parse(data.laws);

/** The law a reason stands on; null where none was found in a source, and only fairness speaks. */
export function lawOf(reason: WordingReason): WordingLaw | null {
  return laws.find(({ reasons }) => reasons.includes(reason)) ?? null;
}
