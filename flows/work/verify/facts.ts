import { z } from 'zod';
import { firmAnswersSchema } from '../../facts.ts';
import { firmFactSchema, firmLineSchema } from '../firm/facts.ts';

/** What the office can look at before it verifies. */
export const firmChecks = ['name', 'address', 'phone', 'permit', 'noReport'] as const;

/** A firm as the office decides about it. */
export const firmCaseSchema = z.object({
  firm: firmFactSchema,
  twins: z.array(firmLineSchema),
  /** Names of who recruits for it. */
  members: z.array(z.string()),
  /** Whoever looks at it recruits for it: somebody else has to decide. */
  own: z.boolean(),
  /** Whoever looks at it may join twins. */
  mayMerge: z.boolean(),
  /** How it has answered applications. */
  answers: firmAnswersSchema.optional(),
  /** Days that it waits. */
  days: z.number(),
});
export type FirmCase = z.infer<typeof firmCaseSchema>;
