import { z } from 'zod';
import { applicationSummarySchema, profileSchema, vacancyDetailSchema } from '../facts.ts';
import type { FlowInput } from '../flow.ts';
import { vacancyRefOf, vacancyRefSchema } from '../vacancy-ref.ts';
import { receiverSchema } from './facts.ts';

export const applyContext = z.object({
  /** STATUS: show the applications instead of making one. */
  list: z.boolean(),
  which: vacancyRefSchema.nullable(),
  vacancy: vacancyDetailSchema
    .pick({ id: true, title: true, employer: true, applied: true, closed: true })
    .nullable(),
  receiver: receiverSchema.nullable(),
  profile: profileSchema.nullable(),
  /** Of phone, result and need: what is sent beside the rest. */
  shares: z.array(z.string()),
  /** A sentence of their own. */
  words: z.string().nullable(),
  /** By the way of the source, which the person goes themselves. */
  bySelf: z.boolean(),
  /** They have sent it already. */
  sentAlready: z.boolean(),
  items: z.array(applicationSummarySchema),
  /** The application whose details are open. */
  chosen: z.number().nullable(),
  /** What is to be said of it, once the person is sure. */
  move: z.string(),
  /** A question of its receiver is to be answered first. */
  answer: z.boolean().default(false),
});
export type ApplyContext = z.infer<typeof applyContext>;

/** For a vacancy, for all applications of the person (`list`), or for one of these (`applicationId`). */
export function applyContextOf(input: FlowInput | undefined): ApplyContext {
  const chosen = input?.['applicationId'];
  return {
    list: input?.['list'] === true || typeof chosen === 'number',
    which: vacancyRefOf(input),
    vacancy: null,
    receiver: null,
    profile: null,
    shares: ['phone'],
    words: null,
    bySelf: false,
    sentAlready: false,
    items: [],
    chosen: typeof chosen === 'number' ? chosen : null,
    move: '',
    answer: input?.['answer'] === true,
  };
}
