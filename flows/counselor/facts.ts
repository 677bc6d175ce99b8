import { z } from 'zod';

/** What somebody with a role may do, and what waits. */
export const workSchema = z.object({
  acts: z.array(z.string()),
  roles: z.array(z.string()),
  waiting: z.number(),
  mine: z.number(),
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

export const grantSummarySchema = z.object({
  id: z.number(),
  name: z.string(),
  role: z.string(),
  scope: z.string().nullable(),
});
export type GrantSummary = z.infer<typeof grantSummarySchema>;

export const colleagueSchema = z.object({ personId: z.number(), name: z.string(), open: z.number() });
export type Colleague = z.infer<typeof colleagueSchema>;

/** One figure of a report; null: fewer people than may be told. */
export const figureSchema = z.object({ label: z.string(), value: z.number().nullable() });
export type Figure = z.infer<typeof figureSchema>;

export const indicatorsSchema = z.object({
  /** First and last month, `2026-01`. */
  from: z.string(),
  until: z.string(),
  /** Last day counted, ISO; empty: not known. */
  day: z.string(),
  /** Regency codes with blanks between; empty: the whole province. */
  places: z.string(),
  /** One a measure, over the whole period. */
  totals: z.array(figureSchema),
  /** People who registered, by sex and by disability. */
  sexes: z.array(figureSchema),
  disability: z.array(figureSchema),
  /** One a month: people who registered, finished a questionnaire, applied. */
  months: z.array(z.object({ month: z.string(), values: z.array(z.number().nullable()) })),
});
export type Indicators = z.infer<typeof indicatorsSchema>;

export const funnelSchema = z.object({
  flow: z.string(),
  steps: z.array(
    figureSchema.extend({
      /** Percent that came no further than the step before. */ lost: z.number().nullable(),
    }),
  ),
});
export type Funnel = z.infer<typeof funnelSchema>;
