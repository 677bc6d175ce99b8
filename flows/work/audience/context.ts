import { z } from 'zod';
import type { FlowInput } from '../../flow.ts';
import { chosenSchema, offersSchema, workOptionSchema } from './facts.ts';
import { audienceKinds } from './kinds.ts';

export const audienceContext = z.object({
  draftId: z.number(),
  /** The broadcast tells of a vacancy: nobody may be left out for sex or for being too old. */
  vacancyId: z.number().nullable(),
  chosen: chosenSchema,
  offers: offersSchema,
  /** What is asked; null: anything. */
  kind: z.enum(audienceKinds).nullable(),
  /** The condition as it was picked or typed. */
  asked: z.string(),
  work: z.array(workOptionSchema),
});
export type AudienceContext = z.infer<typeof audienceContext>;

export function audienceContextOf(input: FlowInput | undefined): AudienceContext {
  const vacancyId = input?.['vacancyId'];
  return {
    draftId: Number(input?.['draftId'] ?? 0),
    vacancyId: typeof vacancyId === 'number' ? vacancyId : null,
    chosen: { audience: String(input?.['audience'] ?? ''), who: '', parts: [], people: '' },
    offers: { places: [], broadcasts: [], tags: [] },
    kind: null,
    asked: '',
    work: [],
  };
}
