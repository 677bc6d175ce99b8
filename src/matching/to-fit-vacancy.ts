import { vacancyOccupations } from '../occupations/titles/vacancy-occupations.ts';
import { fieldTokens } from '../vacancies/fields/classify-fields.ts';
import type { FitVacancy } from './fit.ts';
import { workItem } from './work-item.ts';

type Stored = Omit<FitVacancy, 'titleWords' | 'occupations' | 'work' | 'forGraduates'>;

export interface MatchableVacancy extends Stored {
  source: string;
  kind: string;
}

/** The source whose trainee places are for people who have just got a diploma or degree. */
const graduateProgramme = 'maganghub';

/** A vacancy ready for comparing. */
export function toFitVacancy(vacancy: MatchableVacancy): FitVacancy {
  const { source, kind, regency, placeText, remote, education, programmes, experienceYears, ...rest } =
    vacancy;
  const { fields, payMin, payMax, title } = rest;
  return {
    ...{ regency, placeText, remote, education, programmes, experienceYears, fields, payMin, payMax, title },
    forGraduates: source === graduateProgramme && kind === 'internship',
    ...readTitle(title),
  };
}

type Read = Pick<FitVacancy, 'titleWords' | 'work' | 'occupations'>;

/** Titles repeat, and understanding one costs half a millisecond. */
const read = new Map<string, Read>();
const mostRemembered = 20_000;

function readTitle(title: string): Read {
  const known = read.get(title);
  if (known !== undefined) return known;
  if (read.size >= mostRemembered) read.clear();
  const found = {
    titleWords: new Set(fieldTokens(title)),
    work: workItem(title),
    occupations: vacancyOccupations(title),
  };
  read.set(title, found);
  return found;
}
