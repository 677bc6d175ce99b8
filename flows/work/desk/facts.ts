import { z } from 'zod';

/** What somebody with a role may do, and what waits. */
export const workSchema = z.object({
  acts: z.array(z.string()),
  roles: z.array(z.string()),
  waiting: z.number(),
  mine: z.number(),
  /** What waits for the office: tickets, firms, postings; days since the oldest came. */
  queues: z.array(z.object({ id: z.string(), count: z.number(), days: z.number() })).default([]),
});
export type Work = z.infer<typeof workSchema>;

export const ticketSummarySchema = z.object({
  id: z.number(),
  name: z.string(),
  regency: z.string().nullable(),
  language: z.string(),
  question: z.string(),
  /** Minutes since it was opened. */
  waited: z.number().default(0),
});
export type TicketSummary = z.infer<typeof ticketSummarySchema>;

export const ticketDetailSchema = ticketSummarySchema.extend({
  state: z.string(),
  /** Whether the reader is the one who has taken it. */
  mine: z.boolean(),
  takenBy: z.string().nullable(),
  since: z.string(),
  registered: z.boolean(),
  interestCode: z.string().nullable(),
  applications: z.number(),
  /** The flow the person was in when asking. */
  flow: z.string(),
  /** Null unless the person agreed to its being kept. */
  accommodation: z.string().nullable(),
  /** Whether there is a result of interests that the person agreed to be seen by who helps them. */
  result: z.boolean().default(false),
  /** Newest last. `from`: person, counselor or note. */
  messages: z.array(z.object({ from: z.string(), text: z.string() })),
});
export type TicketDetail = z.infer<typeof ticketDetailSchema>;

/** What is told of the interests of the person of a ticket: words only. */
export const askerResultSchema = z.object({
  /** Day of the result, ISO date. */
  at: z.string(),
  instrument: z.string(),
  says: z.enum(['clear', 'flat', 'careless']),
  /** Scales that are named, in the order of the questionnaire. */
  kinds: z.array(z.string()),
  /** `sure` | `fairly` | `unsure`. */
  certainty: z.string(),
  /** It ended at its longest with kinds still too close to be told apart. */
  close: z.boolean(),
  asked: z.number(),
  /** Three, in words to the person: text keys with variables. */
  questions: z.array(z.object({ key: z.string(), vars: z.record(z.string(), z.any()).optional() })),
});
export type AskerResult = z.infer<typeof askerResultSchema>;

export const colleagueSchema = z.object({ personId: z.number(), name: z.string(), open: z.number() });
export type Colleague = z.infer<typeof colleagueSchema>;
