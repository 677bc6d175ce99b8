import { z } from 'zod';
import type { Text, Var } from '../../text.ts';

export const segmentSchema = z.object({ name: z.string(), audience: z.string() });
export type Segment = z.infer<typeof segmentSchema>;

/** A line of the list. */
export const broadcastSummarySchema = z.object({ id: z.number(), state: z.string(), begins: z.string() });
export type BroadcastSummary = z.infer<typeof broadcastSummarySchema>;

export const broadcastDetailSchema = broadcastSummarySchema.extend({
  audience: z.string(),
  total: z.number(),
  sent: z.number(),
  failed: z.number(),
  unreachable: z.number(),
  skipped: z.number(),
  replied: z.number(),
  /** The reader wrote it: somebody else has to approve it. */
  own: z.boolean(),
});
export type BroadcastDetail = z.infer<typeof broadcastDetailSchema>;

/** What a broadcast is, as the second person has to know it; told, not kept. */
export interface BroadcastSheet {
  author: Var;
  texts: { language: string; words: string }[];
  /** What it shows. */
  picture: string | null;
  vacancy: { code: string; title: string; employer: string } | null;
  /** Their words. */
  buttons: string[];
  when: Text | null;
  /** The next sending of a series, ISO. */
  next: string | null;
  /** Of one that waits: how many fit by now, and how many get it at most. */
  people: { people: number; reached: number } | null;
}

/** What sending would do now. */
export const preflightSchema = z.object({
  people: z.number(),
  reached: z.number(),
  channels: z.array(z.object({ channel: z.string(), people: z.number() })),
  optedOut: z.number(),
  unreachable: z.number(),
  outsideWindow: z.number(),
  template: z.boolean(),
  quietNow: z.number(),
  fatigue: z.number(),
  missingLanguage: z.number(),
  cost: z.string().nullable(),
  minutes: z.number(),
  needsApproval: z.boolean(),
});
export type PreflightFact = z.infer<typeof preflightSchema>;
