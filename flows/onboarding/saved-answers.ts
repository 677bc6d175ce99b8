import type { Command } from '../command.ts';
import { answerOf, type Told } from '../machine-helpers.ts';
import type { RegistrationStep } from './steps.ts';

export type Saved = Extract<Command, { type: 'saveProfile' }>['profile'];

/** The command that saves these answers; others stay. */
export const save = (profile: Saved): Command => ({ type: 'saveProfile', profile });
const listOf = ({ event }: Told): string[] =>
  event.type === 'ANSWERED' && Array.isArray(event.value) ? event.value : [];
const numberOf = ({ event }: Told): number => (event.type === 'ANSWERED' ? Number(event.value) : 0);
const wordsOf = ({ event }: Told): string | null =>
  event.type === 'ANSWERED' ? (event.words ?? null) : null;
/** Guard: the question was skipped. */
export const skipped = (told: Told): boolean => answerOf(told) === 'skip';

/** More than anybody earns in a month, and within what the database holds. */
const mostPay = 1_000_000_000;

/** What each answer saves. */
export const saved: Record<Exclude<RegistrationStep, 'accommodation'>, (told: Told) => Saved> = {
  name: (told) => ({ name: answerOf(told) }),
  birthDate: (told) => ({ birthDate: answerOf(told) }),
  gender: (told) => ({ gender: skipped(told) ? null : answerOf(told) }),
  regency: (told) => ({ regency: answerOf(told) }),
  education: (told) => ({ education: answerOf(told) }),
  study: (told) => {
    const [major = '', year = ''] = listOf(told);
    return { major: major === '' ? null : major, graduatedYear: year === '' ? null : Number(year) };
  },
  fields: (told) => ({ fields: listOf(told), worked: wordsOf(told), occupations: [] }),
  experience: (told) => ({ experienceYears: numberOf(told) }),
  wish: (told) => ({ wish: answerOf(told) === 'any' ? '' : answerOf(told), wishOccupations: [] }),
  places: (told) => ({ places: answerOf(told) === 'near' ? [] : answerOf(told).split(',') }),
  pay: (told) => ({ payMin: skipped(told) ? null : Math.min(mostPay, Math.round(numberOf(told))) }),
  phone: (told) => ({ phone: skipped(told) ? null : answerOf(told) }),
};

/** What was answered before the consent was refused goes again. */
export const nothing: Saved = {
  name: null,
  birthDate: null,
  gender: null,
  regency: null,
  education: null,
  major: null,
  graduatedYear: null,
  fields: [],
  worked: null,
  occupations: [],
  experienceYears: null,
  wish: null,
  wishFields: [],
  wishOccupations: [],
  places: [],
  payMin: null,
  phone: null,
};
