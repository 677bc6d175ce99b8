import { workCloseness } from '../occupations/work-closeness.ts';
import type { FitPerson, FitVacancy } from './fit.ts';

/** `almost`: at most a year is missing. `open`: nothing asked, or nothing told. */
export type ExperienceVerdict = 'met' | 'almost' | 'short' | 'open';

type Experienced = Pick<FitPerson, 'experience' | 'fields' | 'experienceYears'>;
type Asking = Pick<FitVacancy, 'experienceYears' | 'fields' | 'work'>;

const closeEnough = 0.2;

/** Whether a person has the years that a vacancy asks for, in work that is near it. */
export function judgeExperience(person: Experienced, vacancy: Asking): ExperienceVerdict {
  const asked = vacancy.experienceYears ?? 0;
  if (asked === 0) return 'open';
  const had = yearsNear(person, vacancy);
  if (had === null) return 'open';
  if (had >= asked) return 'met';
  return asked - had <= 1 ? 'almost' : 'short';
}

function yearsNear(person: Experienced, vacancy: Asking): number | null {
  if (person.experience.length === 0) {
    const isOwnField = vacancy.fields.some((field) => person.fields.includes(field));
    return person.fields.length === 0 || isOwnField ? person.experienceYears : 0;
  }
  const near = person.experience.filter(
    ({ words, codes }) =>
      workCloseness(codes, vacancy.work.codes) >= closeEnough ||
      words.some((word) => vacancy.work.words.includes(word)),
  );
  return near.some(({ years }) => years === null)
    ? person.experienceYears
    : near.reduce((sum, { years }) => sum + (years ?? 0), 0);
}
