import { z } from 'zod';

/** One figure of a report; null: fewer people than may be told. */
export const figureSchema = z.object({ label: z.string(), value: z.number().nullable() });
export type Figure = z.infer<typeof figureSchema>;

export const indicatorsSchema = z.object({
  /** Verified firms, and those that say that their written rules hold a GESI policy. */
  gesi: z.object({ firms: z.number(), withPolicy: z.number() }).default({ firms: 0, withPolicy: 0 }),
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
  months: z.array(
    z.object({
      month: z.string(),
      values: z.array(z.number().nullable()),
      /** It is not over on the last day counted. */
      running: z.boolean().default(false),
    }),
  ),
});
export type Indicators = z.infer<typeof indicatorsSchema>;

/** Vacancies of one firm or one month: how many, people who are looked for, and how many vacancies are filled. */
export const postedLineSchema = z.object({
  name: z.string(),
  vacancies: z.number(),
  wanted: z.number(),
  filled: z.number(),
});
export type PostedLine = z.infer<typeof postedLineSchema>;

/** What firms posted here, for the report that the law asks for. */
export const postedSchema = z.object({
  /** First and last month. */
  from: z.string(),
  until: z.string(),
  /** Regency codes with blanks between; empty: the whole province. */
  places: z.string(),
  months: z.array(postedLineSchema),
  firms: z.array(postedLineSchema),
  /** Columns of the file that no line knows anything of. */
  unknown: z.array(z.string()),
});
export type Posted = z.infer<typeof postedSchema>;

export const funnelSchema = z.object({
  flow: z.string(),
  steps: z.array(
    figureSchema.extend({
      /** Percent that came no further than the step before. */ lost: z.number().nullable(),
      /** It is asked of some only. */ aside: z.boolean().default(false),
    }),
  ),
});
export type Funnel = z.infer<typeof funnelSchema>;
