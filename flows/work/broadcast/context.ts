import { z } from 'zod';
import {
  answerGroupSchema,
  answerLineSchema,
  broadcastDetailSchema,
  broadcastSummarySchema,
  draftSummarySchema,
  pictureSchema,
  planSchema,
  preflightSchema,
  previewSchema,
  segmentSchema,
} from './facts.ts';

export const broadcastContext = z.object({
  items: z.array(broadcastSummarySchema),
  segments: z.array(segmentSchema),
  /** The newest texts kept as examples. */
  templates: z.array(draftSummarySchema),
  /** How many drafts and examples there are, and the page of them that is shown. */
  drafts: z.number(),
  draftItems: z.array(draftSummarySchema),
  moreDrafts: z.boolean(),
  page: z.number(),
  /** The draft that is being written; 0: it has not been kept yet. */
  draftId: z.number(),
  revision: z.number(),
  draftName: z.string(),
  /** The broadcast that waits and gives way to it; 0: none. */
  replaces: z.number(),
  broadcastId: z.number(),
  /** It was opened to be cancelled. */
  toCancel: z.boolean(),
  /** 1: what is used once more is for those it did not reach. */
  toMissed: z.number(),
  detail: broadcastDetailSchema.nullable(),
  /** What came back on it, the group that is looked at, and the words that are looked for in it. */
  groups: z.array(answerGroupSchema),
  group: z.string(),
  search: z.string(),
  answers: z.array(answerLineSchema),
  /** 0: there is none. */
  nextPage: z.number(),
  answerId: z.number(),
  answer: answerLineSchema.nullable(),
  texts: z.record(z.string(), z.string()),
  /** A second text by language, for a random half; empty: there is none. */
  otherTexts: z.record(z.string(), z.string()),
  picture: pictureSchema.nullable(),
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
  /** The same as a sentence; null: it has not been looked at yet. */
  described: z.string().nullable(),
  /** An audience or a time as typed, before it is understood. */
  asked: z.string(),
  preflight: preflightSchema.nullable(),
  preview: z.array(previewSchema),
  /** The schedule as it is read again, and what it means; null: now. */
  when: z.string().nullable(),
  plan: planSchema.nullable(),
  segmentName: z.string(),
  /** The number that confirms a dangerous act, and what was typed. */
  number: z.string(),
  typed: z.string(),
});
export type BroadcastContext = z.infer<typeof broadcastContext>;

export const emptyContext: BroadcastContext = {
  items: [],
  segments: [],
  templates: [],
  drafts: 0,
  draftItems: [],
  moreDrafts: false,
  page: 0,
  draftId: 0,
  revision: 0,
  draftName: '',
  replaces: 0,
  broadcastId: 0,
  toCancel: false,
  toMissed: 0,
  detail: null,
  groups: [],
  group: 'written',
  search: '',
  answers: [],
  nextPage: 0,
  answerId: 0,
  answer: null,
  texts: {},
  otherTexts: {},
  picture: null,
  pictureFile: '',
  pictureId: 0,
  pictureCaption: '',
  buttons: [],
  vacancyId: null,
  vacancyCode: '',
  audience: '',
  described: null,
  asked: '',
  preflight: null,
  preview: [],
  when: null,
  plan: null,
  segmentName: '',
  number: '',
  typed: '',
};
