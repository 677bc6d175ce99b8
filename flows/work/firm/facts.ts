import { z } from 'zod';

/** What is told of a firm; empty: not told. */
export const firmDraftSchema = z.object({
  name: z.string(),
  /** company small household public labourSupplier placementAgency */
  kind: z.string(),
  legalName: z.string(),
  /** Kemendagri code. */
  regency: z.string(),
  district: z.string(),
  /** Work-field code. */
  sector: z.string(),
  /** upTo4 upTo19 upTo99 more */
  size: z.string(),
  permit: z.string(),
  destination: z.string(),
  proof: z.string(),
  contactName: z.string(),
  /** E.164. */
  contactPhone: z.string(),
});
export type FirmDraft = z.infer<typeof firmDraftSchema>;
export type FirmField = keyof FirmDraft;

export const emptyFirm: FirmDraft = {
  ...{ name: '', kind: '', legalName: '', regency: '', district: '', sector: '', size: '', permit: '' },
  ...{ destination: '', proof: '', contactName: '', contactPhone: '' },
};

/** A firm as its recruiters and the office see it. */
export const firmFactSchema = z.object({
  id: z.number(),
  state: z.enum(['waiting', 'verified', 'refused', 'suspended', 'merged']),
  /** Why, in the words of the office. */
  reason: z.string(),
  /** What the office looked at. */
  checks: z.array(z.string()),
  /** ISO. */
  since: z.string(),
  told: firmDraftSchema,
});
export type FirmFact = z.infer<typeof firmFactSchema>;

/** How many vacancies of a firm stand where. */
export const firmVacanciesSchema = z.object({
  open: z.number(),
  waiting: z.number(),
  refused: z.number(),
  draft: z.number(),
});
export type FirmVacancies = z.infer<typeof firmVacanciesSchema>;

export const noVacancies: FirmVacancies = { open: 0, waiting: 0, refused: 0, draft: 0 };

/** A firm's vacancies in figures; null: fewer than may be told, or hidden with such a count. */
export const firmFiguresSchema = z.object({
  posted: z.number(),
  filled: z.number(),
  /** Times that its vacancies were opened. */
  opened: z.number().nullable(),
  /** Applications that were not withdrawn; answered in time, waiting, and ended without an answer. */
  applied: z.number().nullable(),
  answered: z.number().nullable(),
  waiting: z.number().nullable(),
  late: z.number().nullable(),
  /** The newest, one by one. */
  vacancies: z.array(
    z.object({
      title: z.string(),
      /** open paused filled firm expired */
      state: z.string(),
      opened: z.number().nullable(),
      applied: z.number().nullable(),
    }),
  ),
});
export type FirmFigures = z.infer<typeof firmFiguresSchema>;

/** A line of a list of firms. */
export const firmLineSchema = z.object({
  id: z.number(),
  name: z.string(),
  regency: z.string(),
  state: z.string(),
});
export type FirmLine = z.infer<typeof firmLineSchema>;

export const firmMemberSchema = z.object({
  personId: z.number(),
  name: z.string(),
  first: z.boolean(),
  self: z.boolean(),
});
export type FirmMember = z.infer<typeof firmMemberSchema>;
