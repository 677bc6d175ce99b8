import type { AccessNeed, SearchConditions, WorkType } from '../../../vacancies/search/search-conditions.ts';
import { searchedWork } from '../../../vacancies/search/searched-work.ts';
import { tsQuery } from '../../../vacancies/search/ts-query.ts';
import type { SqlParameters } from '../../sql-parameters.ts';
import { firmOffers } from './firm-offers.ts';
import { inSearch } from './in-search.ts';

/** A condition that is not told, and one that is not met. */
const untold = 1;
const unmet = 3;

const higher: readonly string[] = ['D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3'];
/** Trainee places of the national programme take diplomas and degrees, also where they name no level. */
const forGraduates = "v.source = 'maganghub' AND v.kind = 'internship'";

const inText: Partial<Record<WorkType, string[]>> = {
  'part-time': ['part time', 'paruh waktu', 'parttime'],
  remote: ['remote', 'wfh', 'work from home', 'dari rumah'],
  'shift-night': [
    'shift malam',
    'night shift',
    'malam hari',
    'shift 3',
    '3 shift',
    'tiga shift',
    'jaga malam',
  ],
  freelance: ['freelance', 'freelancer', 'lepas'],
  'full-time': ['full time', 'fulltime', 'penuh waktu'],
};

/** SQL of how far `vacancy v` is from the conditions: 0 all met, about 1 for each untold, 3 for each not met. */
export function conditionCost(conditions: SearchConditions, parameters: SqlParameters): string {
  const {
    payMin,
    education,
    type,
    notType,
    notWork = [],
    disability,
    access,
    noDiploma,
    beginner,
  } = conditions;
  const costs: string[] = [];
  if (payMin !== undefined) {
    const pay = `${parameters.add(payMin)}::int`;
    costs.push(`CASE WHEN coalesce(v.pay_max, v.pay_min) IS NULL THEN CASE WHEN v.kind = 'internship' THEN 2 ELSE ${String(untold)} END
      WHEN coalesce(v.pay_min, v.pay_max) >= ${pay} THEN 0 WHEN v.pay_max > ${pay} THEN 0.5
      WHEN v.pay_max = ${pay} THEN 1.2 ELSE ${String(unmet)} END`);
  }
  if (education !== undefined)
    costs.push(`CASE WHEN cardinality(v.education) = 0 THEN ${higher.includes(education) ? '1' : `CASE WHEN ${forGraduates} THEN ${String(unmet)} ELSE ${String(untold)} END`}
      WHEN v.education && ${parameters.add(acceptedWith(education))}::text[] THEN 0 ELSE ${String(unmet)} END`);
  if (type !== undefined) costs.push(typeCost(type, parameters));
  if (notType !== undefined)
    costs.push(`CASE WHEN ${isOfType(notType, parameters)} THEN ${String(unmet)} ELSE 0 END`);
  for (const work of notWork)
    costs.push(
      `CASE WHEN search_text(v.title) ~ ${parameters.add(titleWith(work))}::text THEN ${String(unmet)} ELSE 0 END`,
    );
  if (disability === true) costs.push(accessCost(access));
  if (noDiploma === true)
    costs.push(`CASE WHEN ${inSearch(text(['tanpa ijazah'], parameters))} OR v.education && '{none,SD}'::text[] THEN 0
      WHEN v.education && '{SMP}'::text[] THEN ${String(untold)} ELSE ${String(unmet)} END`);
  if (beginner === true)
    costs.push(`CASE WHEN v.experience_years = 0 THEN 0 WHEN v.experience_years IS NULL THEN 0.2
      ELSE ${String(untold)} END`);
  return costs.length === 0 ? '0' : costs.map((cost) => `(${cost})`).join(' + ');
}

/** A pattern of titles that name a kind of work by any of its listed spellings. */
function titleWith(work: string): string {
  const spelled = searchedWork(work)?.spellings.flat() ?? [];
  const words = [work, ...spelled].map((one) => one.replace(/[^\p{L}\p{N} ]/gu, '.'));
  return `\\m(${[...new Set(words)].join('|')})\\M`;
}

/** A firm that says that it has what is needed; then a vacancy that is open to people with a disability, but says nothing of it. */
function accessCost(need: AccessNeed | undefined): string {
  const open = need === undefined ? '0' : '0.5';
  return `CASE WHEN ${firmOffers(need)} THEN 0 WHEN v.disability_friendly THEN ${open} ELSE ${String(unmet)} END`;
}

function typeCost(type: WorkType, parameters: SqlParameters): string {
  if (type === 'internship')
    return `CASE WHEN ${isOfType(type, parameters)} THEN 0 ELSE ${String(untold)} END`;
  if (type === 'full-time') return `CASE WHEN ${isOfType(type, parameters)} THEN 0 ELSE 0.1 END`;
  if (type === 'remote')
    return `CASE WHEN v.remote THEN 0 WHEN ${inSearch(text(inText.remote ?? [], parameters))} THEN ${String(untold)} ELSE ${String(unmet)} END`;
  const untoldPart =
    type === 'shift-night'
      ? `WHEN ${inSearch(text(['shift', 'shifting'], parameters))} THEN ${String(untold)}`
      : '';
  return `CASE WHEN ${isOfType(type, parameters)} THEN 0 ${untoldPart} ELSE ${String(unmet)} END`;
}

function isOfType(type: WorkType, parameters: SqlParameters): string {
  if (type === 'internship') return "v.kind = 'internship'";
  if (type === 'remote') return 'v.remote';
  return inSearch(text(inText[type] ?? [], parameters));
}

function text(phrases: readonly string[], parameters: SqlParameters): string {
  return `${parameters.add(tsQuery([phrases], '|'))}::tsquery`;
}

/** What a vacancy may name to take somebody with a level: the level; for SMK also SMA, which many sources say for both. */
function acceptedWith(education: string): string[] {
  if (education === 'SMK') return ['SMK', 'SMA'];
  if (education === 'S1') return ['S1', 'D4'];
  if (education === 'D4') return ['D4', 'S1'];
  return [education];
}
