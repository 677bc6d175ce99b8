import type { VacancyDetail } from '../../flows/facts.ts';
import type {
  PostingCheck,
  PostingContent,
  PostingField,
  PostingFinding,
} from '../../flows/work/post/facts.ts';
import { placeText } from '../notices/place-text.ts';
import { occupationNames } from '../occupations/occupation-names.ts';
import { tellsOpenness } from '../vacancies/cleaning/tells-openness.ts';
import { findMinimumWage } from '../understanding/facts/find-minimum-wage.ts';
import { regencyName } from '../understanding/facts/regency-name.ts';
import { findWording } from '../wording/find-wording.ts';
import { lawOf } from '../wording/law-of.ts';
import { endOfDay } from './end-of-day.ts';
import { monthlyPay } from './read-pay.ts';
import { vacancyTexts } from './vacancy-texts.ts';

const written = ['title', 'terms', 'tasks', 'requirements', 'offered'] as const;
/** Work for which a month's full pay can be told. */
const fullTime = ['', 'full', 'contract'];

/**
 * What stands in the way of a posting, and how seekers will read it. Conditions that leave people out have to be taken out
 * or, where the law lets that depend, explained; full-time pay below the minimum of a regency needs a reason.
 * @param today ISO date in WIB
 */
export function checkPosting(
  content: PostingContent,
  { employer, code, today }: { employer: string; code: string; today: string },
): Omit<PostingCheck, 'twins'> {
  return {
    findings: written.flatMap((field) => findingsOf(content, field)),
    wage: wageOf(content, today),
    faults: faultsOf(content, today),
    preview: previewOf(content, employer, code, today),
    works: content.codes.flatMap((one) => {
      const name = occupationNames.get(one);
      return name === undefined ? [] : [{ code: one, name }];
    }),
  };
}

function findingsOf(content: PostingContent, field: (typeof written)[number]): PostingFinding[] {
  return findWording(content[field], content.title).flatMap(({ severity, text, reason }) => {
    if (severity === 'hint') return [];
    const key = `${field}:${reason}:${text.toLowerCase()}`.slice(0, 200);
    const law = lawOf(reason)?.id ?? '';
    return [{ key, field, words: text, severity, reason, law, why: content.reasons[key] ?? '' }];
  });
}

function wageOf(content: PostingContent, today: string): PostingCheck['wage'] {
  const { payMin, payMax } = monthlyPay(content, today);
  const offered = payMin ?? payMax;
  if (offered === null || !fullTime.includes(content.type) || content.payPer === 'hour') return null;
  const least = content.places.flatMap((place) => {
    const wage = findMinimumWage(regencyName(place), today);
    return wage !== undefined && offered < wage ? [{ place, wage }] : [];
  });
  const [highest] = least.toSorted((one, other) => other.wage - one.wage);
  if (highest === undefined) return null;
  const why = content.reasons['pay'] ?? '';
  return { place: highest.place, offered, least: highest.wage, year: today.slice(0, 4), why };
}

function faultsOf(
  { title, places, tasks, requirements, closes }: PostingContent,
  today: string,
): PostingField[] {
  return [
    ...(title === '' ? (['title'] as const) : []),
    ...(places.length === 0 ? (['places'] as const) : []),
    ...(tasks === '' && requirements === '' ? (['tasks'] as const) : []),
    ...(closes === '' || closes < today ? (['closes'] as const) : []),
  ];
}

function previewOf(content: PostingContent, employer: string, code: string, today: string): VacancyDetail {
  const { title, places, openings, schooling, type, closes } = content;
  const { payMin, payMax } = monthlyPay(content, today);
  const texts = vacancyTexts(content);
  const place = placeText({ regency: places[0] ?? null, placeText: null, remote: false });
  return {
    ...{ id: 0, code, title, employer, place, openings, ...texts },
    ...{ pay: { min: payMin, max: payMax }, education: schooling },
    disabilityFriendly: tellsOpenness(`${title}\n${texts.description}\n${texts.requirements}`),
    kind: type === 'internship' ? 'internship' : 'job',
    closes: closes === '' ? null : endOfDay(closes).toISOString(),
    ...{ closed: false, saved: false, applied: false, fit: [] },
  };
}
