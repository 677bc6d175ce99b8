import { z } from 'zod';
import { broadcastDetailSchema, broadcastSummarySchema, preflightSchema, segmentSchema } from './facts.ts';

export const broadcastContext = z.object({
  items: z.array(broadcastSummarySchema),
  segments: z.array(segmentSchema),
  broadcastId: z.number(),
  detail: broadcastDetailSchema.nullable(),
  texts: z.record(z.string(), z.string()),
  picture: z.object({ id: z.number(), alt: z.string(), kilobytes: z.number() }).nullable(),
  /** The picture just sent, as its channel names it. */
  pictureFile: z.string(),
  /** Its number here: an earlier one may still be on its way. */
  pictureId: z.number(),
  /** What was written under it. */
  pictureCaption: z.string(),
  buttons: z.array(z.string()),
  vacancyId: z.number().nullable(),
  vacancyCode: z.string(),
  audience: z.string(),
  people: z.number(),
  preflight: preflightSchema.nullable(),
  /** The schedule as typed; null: now. */
  when: z.string().nullable(),
  segmentName: z.string(),
  /** The number that confirms a dangerous act, and what was typed. */
  number: z.string(),
  typed: z.string(),
});
export type BroadcastContext = z.infer<typeof broadcastContext>;

export const emptyContext: BroadcastContext = {
  items: [],
  segments: [],
  broadcastId: 0,
  detail: null,
  texts: {},
  picture: null,
  pictureFile: '',
  pictureId: 0,
  pictureCaption: '',
  buttons: [],
  vacancyId: null,
  vacancyCode: '',
  audience: '',
  people: 0,
  preflight: null,
  when: null,
  segmentName: '',
  number: '',
  typed: '',
};
