/** The grounds of unfair wording, named as in the labels the check is measured with. */
export const wordingCategories = [
  'age',
  'gender',
  'marital',
  'pregnancy',
  'appearance',
  'height_weight',
  'religion',
  'ethnicity',
  'disability',
  'other',
] as const;

export type WordingCategory = (typeof wordingCategories)[number];

/** `barred`: take it out; `ask`: needs a reason in the work itself; `hint`: style, binds nobody. */
export const wordingSeverities = ['barred', 'ask', 'hint'] as const;

export type WordingSeverity = (typeof wordingSeverities)[number];

/** One place of a text that leaves people out. */
export interface WordingFinding {
  category: WordingCategory;
  /** UTF-16 offsets, end exclusive: `text === input.slice(...span)`. */
  span: [start: number, end: number];
  text: string;
  severity: WordingSeverity;
  /** Key of the sentence that says why and of the rewrite (`wording:why_…`, `wording:suggest_…`). */
  reason: WordingReason;
}

/** Every reason that a rule may name; each has its texts and its law. */
export const wordingReasons = [
  'age-limit',
  'age-minimum',
  'age-style',
  'one-sex',
  'title-style',
  'marital',
  'pregnancy',
  'looks',
  'tattoo',
  'height',
  'weight',
  'faith',
  'veil',
  'worship',
  'ethnicity',
  'accent',
  'health',
  'senses',
  'illness',
  'disability',
  'pledge',
  'photo',
  'smoking',
  'orientation',
] as const;

export type WordingReason = (typeof wordingReasons)[number];
