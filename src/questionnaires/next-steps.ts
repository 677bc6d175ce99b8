import type { AssessmentResult, NextSteps } from '../../flows/facts.ts';
import { isReachable } from '../assessments/occupations/is-reachable.ts';
import { matchOccupations, type OccupationMatch } from '../assessments/occupations/match-occupations.ts';
import { isRiasec } from '../assessments/occupations/is-riasec.ts';
import { occupations } from '../assessments/occupations/occupations.ts';
import type { RiasecProfile } from '../assessments/occupations/riasec.ts';

/** Occupations that are looked for among the vacancies, those named, and those for which more school is needed. */
const most = { looked: 20, named: 5, withWork: 3, later: 2, vacancies: 5 } as const;
/** Likeness (profile correlation) from which work is called alike. */
const alikeFrom = 0.3;

/** A vacancy with the group of its work, best first. */
interface WorkToday {
  id: number;
  code: string;
  title: string;
  employer: string;
  place: string;
  isco: string;
}

/** Groups of work alike to a result's interests that the schooling opens, likest first: where vacancies are looked for. */
export function groupsToLookFor({ levels }: AssessmentResult, education: string | null): string[] {
  if (!isRiasec(levels)) return [];
  return alikeTo(levels, education, 'id').map(({ isco }) => isco);
}

/**
 * What to do with a result: occupations that can be begun with the schooling there is, those that have work today among
 * them; that work; and a few that need more school.
 */
export function nextSteps(
  { levels }: AssessmentResult,
  { education, language }: { education: string | null; language: string },
  work: readonly WorkToday[],
): Pick<NextSteps, 'occupations' | 'later' | 'vacancies'> {
  if (!isRiasec(levels)) return { occupations: [], later: [], vacancies: [] };
  const alike = alikeTo(levels, education, language);
  const open = (isco: string) => work.filter((one) => one.isco === isco).length;
  const withWork = alike.filter(({ isco }) => open(isco) > 0).slice(0, most.withWork);
  const others = alike.filter((one) => !withWork.includes(one)).slice(0, most.named - withWork.length);
  const named = alike.filter((one) => withWork.includes(one) || others.includes(one));
  const place = (isco: string) => alike.findIndex((one) => one.isco === isco);
  return {
    occupations: named.map(({ isco, name }) => ({ name, open: open(isco) })),
    later: matchOccupations(levels, { language, limit: most.looked, perSubMajorGroup: 1 })
      .filter(({ isco, score }) => score >= alikeFrom && !isOpen(isco, education))
      .slice(0, most.later)
      .map(({ name }) => name),
    vacancies: work
      .filter(({ isco }) => withWork.some((one) => one.isco === isco))
      .toSorted((one, other) => place(one.isco) - place(other.isco))
      .slice(0, most.vacancies)
      .map(({ isco: _isco, ...summary }) => summary),
  };
}

function alikeTo(levels: RiasecProfile, education: string | null, language: string): OccupationMatch[] {
  return matchOccupations(levels, { education, language, limit: most.looked }).filter(
    ({ score }) => score >= alikeFrom,
  );
}

function isOpen(isco: string, education: string | null): boolean {
  const occupation = occupations.get(isco);
  return occupation !== undefined && isReachable(occupation, education);
}
