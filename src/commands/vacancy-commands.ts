import type { VacancyQuery } from '../../flows/vacancies/commands.ts';
import type { VacancyRef } from '../../flows/vacancy-ref.ts';
import type { VacancyDetail, VacancySummary } from '../../flows/facts.ts';
import { shownAnswers } from '../firms/shown-answers.ts';
import { shownAccess } from '../firms/shown-access.ts';
import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { explainFit } from '../matching/explain-fit.ts';
import { scoreFit } from '../matching/score-fit.ts';
import { toFitPerson } from '../matching/to-fit-person.ts';
import { toFitVacancy } from '../matching/to-fit-vacancy.ts';
import { newestAlertVacancy } from '../storage/alerts/alert-store.ts';
import { countHired } from '../storage/applications/count-hired.ts';
import { loadConsents } from '../storage/people/consent.ts';
import { loadMatchable } from '../storage/people/profile.ts';
import { isFirmMember } from '../storage/firms/firm-members.ts';
import { noteOpening } from '../storage/firms/read-firm-figures.ts';
import type { Tx } from '../storage/tx.ts';
import { findFittingVacancies } from '../storage/vacancies/find-fitting-vacancies.ts';
import {
  findVacancies,
  type FoundVacancies,
  type FoundVacancy,
  type SearchResult,
} from '../storage/vacancies/find-vacancies.ts';
import { loadVacancy } from '../storage/vacancies/load-vacancy.ts';
import { saveVacancy, vacancyState } from '../storage/vacancies/saved-vacancies.ts';
import { hideBarred } from '../wording/hide-barred.ts';
import { summaryOf } from './summary-of.ts';
import { wibDate } from '../time/wib-date.ts';
import { cardOf } from './card-of.ts';
import { maskPrivatePhones } from '../vacancies/mask-private-phones.ts';
import { isShortCode } from '../vacancies/is-short-code.ts';
import { explainDifference } from '../vacancies/search/explain-found.ts';
import type { SearchQuery } from '../vacancies/search/read-query.ts';
import { refineSearch } from '../vacancies/search/refine-search.ts';
import { sayQuery } from '../vacancies/search/say-query.ts';

type Handled = 'findVacancies' | 'loadVacancy' | 'saveVacancy';

/** Steps of a condition that is not met. */
const unmetCondition = 3;
/** Vacancies of one page. */
const pageSize = 5;

/** Commands of the search. */
export const vacancyCommands: Pick<CommandHandlers<Tx>, Handled> = {
  findVacancies: async ({ query, offset }, scope) => {
    const { words, before } = query;
    const whole =
      words === undefined || before === undefined ? words : refineSearch(before, words, wibDate(scope.now));
    const asked = await search({ ...query, words: whole }, offset, scope);
    const { items, total, nonePlace, empty, search: found } = asked;
    const more = { ...(nonePlace !== undefined && { nonePlace }), ...(empty !== undefined && { empty }) };
    const understood = found === undefined ? [] : sayQuery(found.understood);
    return [
      {
        type: 'VACANCIES_FOUND',
        total,
        ...more,
        ...(whole !== undefined && whole !== words && { words: whole }),
        ...(understood.length > 0 && { understood, exact: found?.reach ?? 0, far: found?.anywhere ?? 0 }),
        ...(found !== undefined && saysNothingOfAccess(found) && { accessible: false }),
        items:
          found === undefined
            ? items.map(summaryOf)
            : found.items.map((item) => withWhy(item, found.understood)),
      },
    ];
  },

  loadVacancy: async ({ which }, scope) => {
    const key = await keyOf(which, scope);
    const vacancy = key === null ? null : await loadVacancy(scope.tx, key);
    if (vacancy !== null) await noteLook(vacancy, scope);
    return [
      vacancy === null
        ? { type: 'VACANCY_GONE' }
        : { type: 'VACANCY_LOADED', vacancy: await detailOf(vacancy, scope) },
    ];
  },

  saveVacancy: async ({ vacancyId }, scope) => {
    await saveVacancy(scope.tx, scope.person.id, vacancyId, scope.now);
    return [];
  },
};

function saysNothingOfAccess({ understood, items }: SearchResult): boolean {
  const asked = understood.conditions.disability === true;
  return asked && items.every(({ conditionCost }) => conditionCost >= unmetCondition);
}

/** Counts for the firm how often its vacancy is opened, by others than its recruiters. */
async function noteLook({ id, firmId }: Loaded, { tx, person, now }: CommandScope<Tx>): Promise<void> {
  if (firmId !== null && !(await isFirmMember(tx, firmId, person.id))) await noteOpening(tx, id, now);
}

function withWhy(item: FoundVacancy, query: SearchQuery): VacancySummary {
  const why = explainDifference(item, query);
  return { ...summaryOf(item), ...(why.length > 0 && { why }) };
}

type Found = FoundVacancies & { empty?: 'applied' | 'noConsent'; search?: SearchResult };

async function search(query: VacancyQuery, offset: number, scope: CommandScope<Tx>): Promise<Found> {
  const tx = scope.tx;
  const page = { limit: pageSize, offset, now: scope.now };
  const words = query.words?.trim();
  if (words !== undefined && isShortCode(words)) {
    const vacancy = await loadVacancy(tx, words);
    if (vacancy !== null) return { total: 1, items: [vacancy] };
  }
  const person = await loadMatchable(tx, scope.person.id);
  const asksForFit =
    words === undefined && query.regency === undefined && query.field === undefined && query.saved !== true;
  if (asksForFit && scope.person.registered) {
    if (!(await mayMatch(scope))) return { total: 0, items: [], empty: 'noConsent' };
    return findFittingVacancies(tx, person, page);
  }
  const { regency, field } = query;
  const looked = { ...page, words, near: person.regency, regency, field };
  if (query.saved === true) return findVacancies(tx, { ...looked, savedBy: person.id });
  const found = await findVacancies(tx, { ...looked, personId: person.id });
  if (found.total > 0) return { ...found, ...(words !== undefined && { search: found }) };
  const applied = await findVacancies(tx, { ...looked, appliedBy: person.id, limit: 1, offset: 0 });
  return applied.total > 0 ? { ...found, empty: 'applied' } : found;
}

async function keyOf(which: VacancyRef, scope: CommandScope<Tx>): Promise<number | string | null> {
  if ('id' in which) return which.id;
  if ('code' in which) return which.code;
  return newestAlertVacancy(scope.tx, scope.person.id, scope.now);
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadVacancy>>>;

async function detailOf(vacancy: Loaded, scope: CommandScope<Tx>): Promise<VacancyDetail> {
  const tx = scope.tx;
  const {
    education,
    openings,
    description,
    requirements,
    kind,
    disabilityFriendly,
    closesAt,
    closedAt,
    payMin,
    payMax,
  } = vacancy;
  const person = await loadMatchable(tx, scope.person.id);
  const fitPerson = toFitPerson(person);
  const fitVacancy = toFitVacancy(vacancy);
  const fit = (await mayMatch(scope))
    ? explainFit(fitPerson, fitVacancy, scoreFit(fitPerson, fitVacancy))
    : [];
  const fair = [hideBarred(description, vacancy.title), hideBarred(requirements, vacancy.title)] as const;
  const shown = [maskPrivatePhones(fair[0].text), maskPrivatePhones(fair[1].text)] as const;
  return {
    ...summaryOf(vacancy),
    pay: { min: payMin, max: payMax },
    education,
    openings: openings === null ? null : Math.max(0, openings - (await countHired(tx, vacancy.id))),
    description: shown[0].text,
    requirements: shown[1].text,
    kind,
    disabilityFriendly,
    ...cardOf(vacancy, scope.now),
    ...(shown.some(({ hidden }) => hidden) && { phoneHidden: true }),
    ...(vacancy.firmId !== null && (await shownAccess(tx, vacancy.firmId))),
    ...(vacancy.firmId !== null && (await shownAnswers(tx, vacancy.firmId, scope.now))),
    hidden: [...new Set(fair.flatMap(({ hidden }) => hidden))],
    closes: closesAt?.toISOString() ?? null,
    closed: closedAt !== null || (closesAt !== null && closesAt < scope.now),
    ...(await vacancyState(tx, scope.person.id, vacancy.id)),
    fit: fit.map(({ key, vars }) => ({ key, ...(vars !== undefined && { vars }) })),
  };
}

/** Fitting compares the profile with vacancies: only with consent. */
async function mayMatch(scope: CommandScope<Tx>): Promise<boolean> {
  if (!scope.person.registered) return false;
  return (await loadConsents(scope.tx, scope.person.id)).includes('matching');
}
