import { z } from 'zod';

/** What registration knows of a person. */
export const profileSchema = z.object({
  name: z.string().nullable(),
  birthDate: z.string().nullable(),
  gender: z.string().nullable(),
  regency: z.string().nullable(),
  education: z.string().nullable(),
  /** Study programme in own words. */
  major: z.string().nullable().default(null),
  graduatedYear: z.number().nullable().default(null),
  fields: z.array(z.string()),
  /** The work done, in own words, and its unit groups. */
  worked: z.string().nullable().default(null),
  occupations: z.array(z.string()).default([]),
  experienceYears: z.number().nullable(),
  wish: z.string().nullable(),
  wishFields: z.array(z.string()),
  /** Unit groups of the wish. */
  wishOccupations: z.array(z.string()).default([]),
  places: z.array(z.string()),
  payMin: z.number().nullable(),
  phone: z.string().nullable(),
  accommodation: z.string().nullable(),
  interestCode: z.string().nullable(),
  registered: z.boolean(),
});
export type Profile = z.infer<typeof profileSchema>;

/** A unit group of KBJI 2014 with its name in the person's language. */
export const namedOccupationSchema = z.object({ code: z.string(), name: z.string() });
export type NamedOccupation = z.infer<typeof namedOccupationSchema>;

/** A line of a list. */
export const vacancySummarySchema = z.object({
  id: z.number(),
  code: z.string(),
  title: z.string(),
  employer: z.string(),
  place: z.string(),
  /** What is not as it was searched for: text keys with variables, see locales `vacancies`. */
  why: z.array(z.object({ key: z.string(), vars: z.record(z.string(), z.any()).optional() })).optional(),
});
export type VacancySummary = z.infer<typeof vacancySummarySchema>;

export const vacancyTermsSchema = z.object({
  /** hour | day | week | year: what the pay was stated for, where not for a month. */
  payPer: z.string().nullable(),
  experienceYears: z.number().nullable(),
  /** full | part | contract | daily | freelance */
  employmentType: z.string().nullable(),
  contractMonths: z.number().nullable(),
  /** shift: in turns; night: at night. */
  shift: z.string().nullable(),
  /** Link, address, contact as the source gives them. */
  ways: z.array(z.string()),
});
export type VacancyTerms = z.infer<typeof vacancyTermsSchema>;

/** What the employer of a vacancy offers to people who need it; empty: nothing said. */
export const shownAccessSchema = z.object({
  /** See `accessOffers` of flows/work/access/facts.ts. */
  offers: z.array(z.string()),
  /** When the last shift ends, `HH.MM`. */
  shiftEnd: z.string(),
  /** Whom to ask for an accommodation. */
  helper: z.string(),
});
export type ShownAccess = z.infer<typeof shownAccessSchema>;

export const vacancyDetailSchema = vacancySummarySchema.extend({
  pay: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
  education: z.array(z.string()),
  openings: z.number().nullable(),
  description: z.string(),
  requirements: z.string(),
  kind: z.string(),
  disabilityFriendly: z.boolean(),
  /** Not said: the employer has told nothing. */
  access: shownAccessSchema.optional(),
  /** Grounds of conditions that were taken out of the texts because they may not be asked; not said: none. */
  hidden: z.array(z.string()).optional(),
  /** What else the source tells of the work; null: not told. */
  terms: vacancyTermsSchema.optional(),
  /** Days since it was posted, or since it was first seen here where no day is told; both whole, from 0. */
  age: z.object({ days: z.number(), from: z.enum(['posted', 'seen']) }).optional(),
  /** Nobody has said for long that it is still open. */
  stale: z.boolean().optional(),
  /** A private telephone number was taken out of the texts. */
  phoneHidden: z.boolean().optional(),
  /** One applies by a private number, which is told to whoever applies. */
  wayHidden: z.boolean().optional(),
  /** Last day of registration as told by the source, ISO date. */
  closes: z.string().nullable(),
  /** How its firm answers applications, and after how many days; too little is known: left out. */
  answers: z.object({ how: z.enum(['mostly', 'half', 'seldom']), days: z.number() }).optional(),
  closed: z.boolean(),
  saved: z.boolean(),
  applied: z.boolean(),
  /** Why it fits or not: text keys with variables, see locales `matching`. */
  fit: z.array(z.object({ key: z.string(), vars: z.record(z.string(), z.any()).optional() })),
});
export type VacancyDetail = z.infer<typeof vacancyDetailSchema>;

/** How a firm has answered those who applied to it. */
export const firmAnswersSchema = z.object({
  /** Applications of which it is known whether they were answered. */
  of: z.number(),
  answered: z.number(),
  /** Half of the answers came sooner; null: there is none. */
  days: z.number().nullable(),
});
export type FirmAnswers = z.infer<typeof firmAnswersSchema>;

export const applicationSummarySchema = z.object({
  id: z.number(),
  vacancyId: z.number(),
  code: z.string(),
  title: z.string(),
  employer: z.string(),
  /** State of its machine, see docs/applications.md. */
  status: z.string(),
  /** `firm`, `way` or `desk`. */
  receiver: z.string(),
  /** Regency of the vacancy, whose desk it is. */
  regency: z.string().nullable(),
  at: z.string(),
  /** By when there is an answer, whatever it is; null: it has ended. */
  last: z.string().nullable(),
  /** What the person can say of it now. */
  can: z.array(z.string()),
  /** What was shown beside name, regency, schooling and experience. */
  shares: z.array(z.string()),
  history: z.array(
    z.object({
      move: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
});
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>;

export const alertSettingsSchema = z.object({
  frequency: z.enum(['off', 'now', 'daily', 'weekly']),
  strict: z.boolean(),
  quietFrom: z.number(),
  quietUntil: z.number(),
  weeklyCap: z.number(),
  consented: z.boolean(),
});
export type AlertSettings = z.infer<typeof alertSettingsSchema>;

export const assessmentResultSchema = z.object({
  assessmentId: z.number(),
  instrument: z.string(),
  /** `code`: the strongest scales are named; `profile`: every scale is told by its place. */
  shape: z.enum(['code', 'profile']),
  /** Letters of the scales, strongest first, e.g. SAE; empty where none is named. */
  code: z.string(),
  /** `sure` | `fairly` | `unsure`. */
  certainty: z.string(),
  /** No clear peak. */
  flat: z.boolean(),
  /** The answers may as well be given without reading: nothing is told of them. */
  careless: z.boolean(),
  /** Percent rank per scale against the named norm group, 0..100. */
  ranks: z.record(z.string(), z.number()),
  /** Share of the possible raw sum per scale, 0..100: what the code is ordered by. */
  levels: z.record(z.string(), z.number()),
  /** Where each scale lies in the norm group, by the bounds of the instrument. */
  places: z.record(z.string(), z.enum(['low', 'middle', 'high'])),
  /** Where each scale truly lies in two of three such questionnaires, in the unit that is shown; older results do not say. */
  bands: z.record(z.string(), z.tuple([z.number(), z.number()])).optional(),
  asked: z.number(),
  /** How many statements of the questionnaire were not asked; older results do not say. */
  left: z.number().optional(),
  /** False: it ended at its longest and the order was not sure yet. Older results do not say. */
  settled: z.boolean().optional(),
  occupations: z.array(z.string()),
});
export type AssessmentResult = z.infer<typeof assessmentResultSchema>;

/** What the words of a result are made of; the figures for pictures and pages stay with the questionnaire. */
export const toldResultSchema = assessmentResultSchema.omit({
  ranks: true,
  levels: true,
  bands: true,
  occupations: true,
});
export type ToldResult = z.infer<typeof toldResultSchema>;

/** A result of before; `since`: of the one it is compared with, scales surely higher and lower than then. */
export const pastResultSchema = z.object({
  id: z.number(),
  instrument: z.string(),
  code: z.string(),
  at: z.string(),
  since: z.string().nullable(),
  up: z.array(z.string()),
  down: z.array(z.string()),
});
export type PastResult = z.infer<typeof pastResultSchema>;

/** From a result to work: occupations the schooling opens, with the vacancies of today, and some that need more school. */
export const nextStepsSchema = z.object({
  occupations: z.array(z.object({ name: z.string(), open: z.number() })),
  later: z.array(z.string()),
  vacancies: z.array(vacancySummarySchema),
  /** Null where it is not known or may not be used. */
  education: z.string().nullable(),
  /** Whether the person agreed to be compared with vacancies. */
  mayMatch: z.boolean(),
});
export type NextSteps = z.infer<typeof nextStepsSchema>;

/**
 * How many questions a questionnaire has in all, usually takes the short way, and then never exceeds; how many go into one
 * message where several are asked at once.
 */
export const questionnaireLengthSchema = z.object({
  full: z.number(),
  from: z.number(),
  to: z.number(),
  atMost: z.number(),
  block: z.number(),
});
export type QuestionnaireLength = z.infer<typeof questionnaireLengthSchema>;

/** What every flow knows of the person when it starts. */
export interface PersonSummary {
  registered: boolean;
  name: string | null;
  language: string;
  stopped: boolean;
  channel: string;
}
