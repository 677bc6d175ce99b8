import { z } from 'zod';
import type { Text, Var } from '../../text.ts';

export const segmentSchema = z.object({ name: z.string(), audience: z.string() });
export type Segment = z.infer<typeof segmentSchema>;

/** A draft, or a text kept as an example. `at`: ISO, when it was changed last; `by`: by whom. */
export const draftSummarySchema = z.object({
  id: z.number(),
  name: z.string(),
  by: z.string(),
  at: z.string(),
  template: z.boolean(),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;

export const pictureSchema = z.object({ id: z.number(), alt: z.string(), kilobytes: z.number() });

/** When it is sent: once, by the week (`day` 0: every day), or so many days after each person registered. Moments: ISO. */
export const planSchema = z.union([
  z.object({ at: z.string() }),
  z.object({ day: z.number(), hour: z.number(), next: z.string() }),
  z.object({ afterDays: z.number() }),
]);
export type PlanFact = z.infer<typeof planSchema>;

/** A draft as it was left. */
export interface DraftFact {
  draftId: number;
  revision: number;
  name: string;
  template: boolean;
  texts: Record<string, string>;
  otherTexts: Record<string, string>;
  picture: z.infer<typeof pictureSchema> | null;
  buttons: string[];
  vacancyId: number | null;
  audience: string;
  when: string | null;
  plan: PlanFact | null;
  replaces: number;
}

/** The message as people with this language get it. */
export const previewSchema = z.object({
  language: z.string(),
  words: z.string(),
  buttons: z.array(z.string()),
  /** Of two texts that are compared the first or the second; 0: there is one. */
  half: z.number().default(0),
});
export type PreviewFact = z.infer<typeof previewSchema>;

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
  /** Where the platform tells: arrived on the phone, opened. */
  delivered: z.number(),
  read: z.number(),
  /** What the platforms said of those that did not arrive, the commonest first. */
  reasons: z.array(z.object({ reason: z.string(), people: z.number() })),
  /** What came of two texts that are compared, and what that says: few, unclear, first, second. */
  halves: z
    .object({
      parts: z.array(z.object({ sent: z.number(), answered: z.number(), applied: z.number() })),
      verdict: z.string(),
    })
    .nullable(),
  /** The reader wrote it: somebody else has to approve it. */
  own: z.boolean(),
  /** So few get it, or got it, that no number is told. */
  few: z.boolean().default(false),
  /** Some of it may have been sent. */
  started: z.boolean(),
});
export type BroadcastDetail = z.infer<typeof broadcastDetailSchema>;

/** People who answered alike. `label`: a button's words; null: they wrote. */
export const answerGroupSchema = z.object({
  id: z.string(),
  label: z.string().nullable(),
  people: z.number(),
});
export type AnswerGroupFact = z.infer<typeof answerGroupSchema>;

/** What somebody answered. `id` 0: by a button; `phone`: null where it may not be shown; `ticketed`: a talk was opened. */
export const answerLineSchema = z.object({
  id: z.number(),
  personId: z.number(),
  name: z.string(),
  regency: z.string().nullable(),
  phone: z.string().nullable(),
  text: z.string(),
  at: z.string(),
  ticketed: z.boolean(),
});
export type AnswerLine = z.infer<typeof answerLineSchema>;

/** What a broadcast is, as the second person has to know it; told, not kept. */
export interface BroadcastSheet {
  author: Var;
  /** The whole message in each language. */
  preview: PreviewFact[];
  when: Text | null;
  /** The next sending of a series, ISO. */
  next: string | null;
  /** Of one that waits: about how many fit by now, and how many get it at most; 0: fewer than ten. */
  people: { people: number; reached: number } | null;
}

/** What sending would do now. About how many people; 0: fewer than ten, or where it is a line of its own nothing to tell. */
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
