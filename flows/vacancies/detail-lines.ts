import type { VacancyDetail, VacancyTerms } from '../facts.ts';
import { text, type Text, type Var } from '../text.ts';

const weekFrom = 14;
const monthFrom = 60;
const yearFrom = 730;

/** What the source tells of the terms of the work, a line each; what is not told is left out. */
export function termLines({ terms, openings }: VacancyDetail): Text[] {
  if (terms === undefined) return [];
  const { experienceYears: years } = terms;
  return [
    ...payLine(terms),
    ...typeLine(terms),
    ...(terms.shift === null ? [] : [text(`vacancies:detail_${terms.shift}`)]),
    ...(years === null
      ? []
      : [text(years === 0 ? 'vacancies:detailBeginner' : 'vacancies:detailExperience', { count: years })]),
    ...(openings !== null && openings > 1 ? [text('vacancies:detailOpenings', { count: openings })] : []),
  ];
}

/** How one applies at the source. */
export function wayLine({ terms }: VacancyDetail): Text[] {
  const ways = terms?.ways ?? [];
  return ways.length === 0 ? [] : [text('vacancies:detailWays', { ways: { list: ways } })];
}

/** "Dipasang 3 minggu lalu", and that it may be filled by now. */
export function ageLines({ age, stale }: VacancyDetail): Text[] {
  if (age === undefined) return [];
  const how =
    age.from === 'seen' && age.days < 1
      ? text('vacancies:seenToday')
      : text(`vacancies:${age.from}`, { ago: { text: agoText(age.days) } });
  return [how, ...(stale === true ? [text('vacancies:detailStale')] : [])];
}

function agoText(days: number): Text {
  if (days < 1) return text('vacancies:agoToday');
  if (days === 1) return text('vacancies:agoYesterday');
  if (days < weekFrom) return text('vacancies:agoDays', { count: days });
  if (days < monthFrom) return text('vacancies:agoWeeks', { count: Math.floor(days / 7) });
  if (days < yearFrom) return text('vacancies:agoMonths', { count: Math.floor(days / 30) });
  return text('vacancies:agoYears', { count: Math.floor(days / 365) });
}

function payLine({ payPer }: VacancyTerms): Text[] {
  return payPer === null || payPer === 'month' ? [] : [text(`vacancies:detailPer_${payPer}`)];
}

function typeLine({ employmentType, contractMonths }: VacancyTerms): Text[] {
  const type: Var[] =
    employmentType === null ? [] : [{ text: text(`vacancies:employment_${employmentType}`) }];
  const months: Var[] =
    contractMonths === null ? [] : [{ text: text('vacancies:contractMonths', { count: contractMonths }) }];
  const told =
    contractMonths !== null && (employmentType === null || employmentType === 'contract')
      ? months
      : [...type, ...months];
  return told.length === 0 ? [] : [text('vacancies:detailType', { what: { list: told } })];
}
