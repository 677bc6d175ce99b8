import { KancaError } from '../errors.ts';

/** Working days after which something happens with an application that nobody answers. */
export const usualAnswerDays = {
  /** Nobody has looked at it, or the applicant has not said that it was sent: asked once. */
  unseen: 3,
  /** Nobody has decided: asked once. */
  undecided: 7,
  /** The counselors of the regency are told. */
  counselor: 14,
  /** It ends, and the applicant is told so. */
  close: 21,
} as const;

export type ClockName = keyof typeof usualAnswerDays;
export type AnswerDays = Readonly<Record<ClockName, number>>;

/**
 * The usual days, but for those that the office has set.
 * @throws KancaError CONFIG_INVALID where a name is none of these, or the days do not grow
 */
export function answerDays(set: Readonly<Record<string, number>> = {}): AnswerDays {
  const names = Object.keys(usualAnswerDays) as ClockName[];
  const unknown = Object.keys(set).find((name) => !(names as string[]).includes(name));
  const days = { ...usualAnswerDays, ...set };
  const grows = names.every((name, at) => at === 0 || days[name] > days[names[at - 1] ?? name]);
  if (unknown === undefined && grows) return days;
  throw new KancaError(
    unknown === undefined
      ? 'ANSWER_DAYS: each must be later than the one before.'
      : `ANSWER_DAYS: there is no clock ${unknown}.`,
    {
      code: 'CONFIG_INVALID',
      remedy: `Write it like ${names.map((name) => `${name}=${usualAnswerDays[name]}`).join(',')}.`,
    },
  );
}
