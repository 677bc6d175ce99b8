import { z } from 'zod';
import { firmLineSchema } from '../firm/facts.ts';
import { firmCaseSchema } from './facts.ts';

export const verifyContext = z.object({
  items: z.array(firmLineSchema),
  total: z.number(),
  offset: z.number(),
  /** Looked for by number or name; empty: those that wait. */
  words: z.string(),
  firmId: z.number(),
  open: firmCaseSchema.nullable(),
  decision: z.enum(['verified', 'refused', 'suspended']),
  checks: z.array(z.string()),
  /** The twin that it becomes part of. */
  into: z.number(),
  /** The number that confirms a merge, and what was typed. */
  number: z.string(),
  typed: z.string(),
});
export type VerifyContext = z.infer<typeof verifyContext>;

export const emptyContext: VerifyContext = {
  ...{ items: [], total: 0, offset: 0, words: '', firmId: 0, open: null, decision: 'verified' },
  ...{ checks: [], into: 0, number: '', typed: '' },
};
