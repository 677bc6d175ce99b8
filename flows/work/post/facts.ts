import { z } from 'zod';
import { vacancyDetailSchema } from '../../facts.ts';

/** A vacancy that is being written; empty or null: not said. */
export const postingContentSchema = z.object({
  title: z.string(),
  /** Unit groups of KBJI 2014 that the title may mean, likeliest first. */
  codes: z.array(z.string()),
  openings: z.number().nullable(),
  /** Regencies of work, Kemendagri codes. */
  places: z.array(z.string()),
  /** Rupiah for `payPer`. */
  payMin: z.number().nullable(),
  payMax: z.number().nullable(),
  /** hour day week month */
  payPer: z.string(),
  /** full part contract daily freelance internship */
  type: z.string(),
  /** shift night */
  shift: z.string(),
  /** Hours and kind of work in own words. */
  terms: z.string(),
  /** Levels really needed; empty: none. */
  schooling: z.array(z.string()),
  experienceYears: z.number().nullable(),
  tasks: z.string(),
  requirements: z.string(),
  offered: z.string(),
  /** Where to come; empty: people apply in the chat. */
  address: z.string(),
  /** Last day, YYYY-MM-DD. */
  closes: z.string(),
  /** Why a condition, or pay below the minimum (`pay`), has to be; by what it is about. */
  reasons: z.record(z.string(), z.string()),
});
export type PostingContent = z.infer<typeof postingContentSchema>;

/** Asked in this order; the preview changes any of them. */
export const postingFields = [
  'title', 'openings', 'places', 'pay', 'terms', 'schooling', 'tasks', 'requirements', 'offered', 'address', 'closes',
] as const; // prettier-ignore
export type PostingField = (typeof postingFields)[number];

export const emptyPosting: PostingContent = {
  ...{ title: '', codes: [], openings: null, places: [], payMin: null, payMax: null, payPer: '', type: '' },
  ...{ shift: '', terms: '', schooling: [], experienceYears: null, tasks: '', requirements: '', offered: '' },
  ...{ address: '', closes: '', reasons: {} },
};

/** A vacancy of a firm as its recruiters see it. */
export const postingFactSchema = z.object({
  id: z.number(),
  firmId: z.number(),
  firm: z.string(),
  /** Only a verified firm hands in. */
  firmState: z.string(),
  revision: z.number(),
  /** draft waiting refused approved */
  state: z.string(),
  /** Why it was refused, in the words of the office. */
  reason: z.string(),
  content: postingContentSchema,
  /** Of the vacancy that seekers see; empty: none yet. */
  code: z.string(),
  /** Seekers find it now. */
  open: z.boolean(),
  /** Why they do not: paused filled firm expired. */
  closedWhy: z.string(),
});
export type PostingFact = z.infer<typeof postingFactSchema>;

/** A line of a list. */
export const postingLineSchema = z.object({
  id: z.number(),
  title: z.string(),
  firm: z.string(),
  /** draft waiting refused open paused filled firm expired */
  state: z.string(),
  /** Days that it waits. */
  days: z.number(),
});
export type PostingLine = z.infer<typeof postingLineSchema>;

/** A condition that leaves people out. */
export const postingFindingSchema = z.object({
  /** What a reason for it is kept under. */
  key: z.string(),
  field: z.enum(postingFields),
  words: z.string(),
  severity: z.enum(['barred', 'ask']),
  /** Names the texts that say why and what to write instead. */
  reason: z.string(),
  /** Law it stands on; empty: none that was read. */
  law: z.string(),
  /** Why it has to be; empty: not said. */
  why: z.string(),
});
export type PostingFinding = z.infer<typeof postingFindingSchema>;

/** What was found out about a posting before it goes out. */
export const postingCheckSchema = z.object({
  findings: z.array(postingFindingSchema),
  /** Full-time pay below the minimum of a regency, rupiah a month. */
  wage: z
    .object({ place: z.string(), offered: z.number(), least: z.number(), year: z.string(), why: z.string() })
    .nullable(),
  /** Of the same firm, alike. */
  twins: z.array(postingLineSchema),
  /** What is missing or past, as the field that mends it. */
  faults: z.array(z.enum(postingFields)),
  /** As seekers will read it. */
  preview: vacancyDetailSchema,
  /** What the title may mean, by name. */
  works: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type PostingCheck = z.infer<typeof postingCheckSchema>;
