/** Whom a broadcast is for, as a tree. {@link parseAudience} makes it, {@link printAudience} writes it down. */
export type Audience =
  { kind: 'and' | 'or'; parts: readonly Audience[] } | { kind: 'not'; part: Audience } | Condition;

/** One condition about a person. It is true or false, never unknown: what we do not know of a person does not fit. */
export type Condition =
  /** Has done it: finished a questionnaire, registered, applied for any vacancy. */
  | { kind: 'fact'; fact: Fact }
  /** Any of these values. */
  | { kind: 'value'; attribute: Attribute; values: readonly string[] }
  /** Full years, both ends included; null: open. */
  | { kind: 'age'; from: number | null; to: number | null }
  /** Has written to us within so many days, or has not. */
  | { kind: 'seen'; within: boolean; days: number }
  | { kind: 'segment'; name: string };

export const facts = ['assessed', 'registered', 'applied'] as const;
export type Fact = (typeof facts)[number];

/**
 * What a person can be chosen by. Accommodation is not among them: a need decides how a message is written, never
 * who gets it.
 */
export const attributes = [
  'regency', 'sex', 'education', 'field', 'occupation', 'interest', 'consent', 'channel', 'language', 'tag', 'applied',
  'answered', 'missed',
] as const; // prettier-ignore
export type Attribute = (typeof attributes)[number];
