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
  /** Newest last. `from`: person, counselor or note. */
  messages: z.array(z.object({ from: z.string(), text: z.string() })),
});
export type TicketDetail = z.infer<typeof ticketDetailSchema>;

export const colleagueSchema = z.object({ personId: z.number(), name: z.string(), open: z.number() });
export type Colleague = z.infer<typeof colleagueSchema>;
