import { z } from 'zod';

/** What a workplace can offer to people who need it, in the order in which it is asked. */
export const accessOffers = [
  'entrance', 'toilet', 'interpreter', 'screenReader', 'transport', 'childcare', 'prayer', 'dormitory',
] as const; // prettier-ignore
export type AccessOffer = (typeof accessOffers)[number];

/** All that is asked, one at a time. */
export const accessFields = [
  ...accessOffers,
  ...(['shiftEnd', 'helper', 'quota', 'gesi', 'gesiSince'] as const),
];
export type AccessField = (typeof accessFields)[number];

export const firmAccessSchema = z.object({
  /** Yes or no; what is not in it was not said. */
  offers: z.partialRecord(z.enum(accessOffers), z.boolean()),
  /** When the last shift ends, `HH.MM` in WIB; empty: not said. */
  shiftEnd: z.string(),
  /** Whom to ask for an accommodation, in own words; empty: not said. */
  helper: z.string(),
  /** Staff in all, and of them people with a disability, by the firm's own count. */
  quota: z.object({ staff: z.number(), disabled: z.number() }).nullable(),
  /** Whether the written staff rules hold a policy on gender equality and inclusion. */
  gesi: z.boolean().nullable(),
  /** Since when, `YYYY` or `YYYY-MM`; empty: not said. */
  gesiSince: z.string(),
});
export type FirmAccess = z.infer<typeof firmAccessSchema>;

export const noAccess: FirmAccess = {
  ...{ offers: {}, shiftEnd: '', helper: '', quota: null, gesi: null, gesiSince: '' },
};

/** What the law asks of a firm of some size. */
export const quotaNeedSchema = z.object({
  /** Of a hundred of the staff. */
  percent: z.number(),
  /** People, rounded up; 0: the size was not told. */
  wanted: z.number(),
});
export type QuotaNeed = z.infer<typeof quotaNeedSchema>;
