import { judgeEducation } from '../../../src/matching/judge-education.ts';
import { judgePlace } from '../../../src/matching/judge-place.ts';
import type { MatchableProfile } from '../../../src/matching/to-fit-person.ts';
import type { SourcedVacancy } from '../../../src/storage/vacancies/fit-all-vacancies.ts';
import { fieldTokens } from '../../../src/vacancies/fields/classify-fields.ts';
import { readQuery } from '../../../src/vacancies/search/read-query.ts';

const places = new Set(['own', 'chosen', 'near', 'remote']);

/** The plain peer: a word of the wish or a synonym in the title, and place, schooling and pay accepted. */
export function plainFitRule(profile: MatchableProfile, vacancies: readonly SourcedVacancy[]): string[] {
  const words = new Set(readQuery(profile.wish ?? '').works.flatMap((work) => work.spellings.flat()));
  return vacancies
    .filter(
      (vacancy) =>
        fieldTokens(vacancy.title).some((word) => words.has(word)) &&
        places.has(judgePlace(profile, vacancy)) &&
        judgeEducation(profile.education, vacancy.education) !== 'below' &&
        (profile.payMin === null || (vacancy.payMax ?? vacancy.payMin ?? profile.payMin) >= profile.payMin),
    )
    .map(({ sourceId }) => sourceId);
}
