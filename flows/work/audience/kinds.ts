/** What people are chosen by, those that are asked for most first. */
export const audienceKinds = [
  'place', 'age', 'sex', 'education', 'work', 'interest', 'assessed', 'seen', 'applied', 'answered', 'missed', 'tag',
] as const; // prettier-ignore
export type AudienceKind = (typeof audienceKinds)[number];

/** So many stand on the first page: with what leads on, each has a digit. */
export const onFirstPage = 6;
