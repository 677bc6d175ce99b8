/** The kinds of answers that are understood, as in `kanca understand`. */
export const answerKinds = [
  'region',
  'date',
  'yesno',
  'number',
  'money',
  'phone',
  'education',
  'gender',
  'name',
  'text',
] as const;

export type AnswerKind = (typeof answerKinds)[number];
