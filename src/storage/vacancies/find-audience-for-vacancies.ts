import { regenciesWithin } from '../../answers/regions/road-distance.ts';
import { traitsOf } from '../../channels/traits-of.ts';
import { dueTime } from '../../matching/due-time.ts';
import { indexVacancies, type VacancyIndex } from '../../matching/index-vacancies.ts';
import { byFit } from '../../matching/by-fit.ts';
import { byNewness } from '../../matching/by-newness.ts';
import type { Fit } from '../../matching/fit.ts';
import { scoreFit } from '../../matching/score-fit.ts';
import { toFitPerson } from '../../matching/to-fit-person.ts';
import type { Tx } from '../tx.ts';
import { findSearchersForVacancies } from './find-searchers-for-vacancies.ts';
import { loadFitVacancies, type IdentifiedVacancy } from './load-fit-vacancies.ts';
import { readAlertPeople, type AlertPerson, type AudienceArea } from './read-alert-people.ts';
import { writeAlerts, type NewAlert } from './write-alerts.ts';

export interface AudienceResult {
  /** People whom at least one of the vacancies fits. */
  people: number;
  /** For them, and for those whose kept search asks for one of the vacancies. */
  alerts: number;
}

const vacanciesAtOnce = 5000;
/** Comparing so many takes a tenth of a second, in which the process does nothing else. */
const peopleAtOnce = 250;
/** Of one lot of vacancies a person is told of the best only: as many as one message holds. */
const mostPerPerson = 5;

/**
 * Finds who fits newly imported vacancies, or asked for them by a kept search, and writes their alerts; closed vacancies are left out. Reads people in pages,
 * so it may go on for minutes with very many: give it the client rather than a transaction. Running it again for the same
 * vacancies writes nothing twice.
 */
export async function findAudienceForVacancies(
  tx: Tx,
  vacancyIds: readonly number[],
  now: Date,
): Promise<AudienceResult> {
  const result: AudienceResult = { people: 0, alerts: 0 };
  for (let at = 0; at < vacancyIds.length; at += vacanciesAtOnce) {
    const vacancies = await loadFitVacancies(tx, vacancyIds.slice(at, at + vacanciesAtOnce), now);
    if (vacancies.length > 0) await tellPeople(tx, indexVacancies(vacancies), now, result);
  }
  result.alerts += await findSearchersForVacancies(tx, vacancyIds, now);
  return result;
}

async function tellPeople(
  tx: Tx,
  index: VacancyIndex<IdentifiedVacancy>,
  now: Date,
  result: AudienceResult,
): Promise<void> {
  const area = areaOf(index);
  for (let afterId = 0; ;) {
    const people = await readAlertPeople(tx, area, afterId, peopleAtOnce);
    const found = people.map((person) => alertsFor(person, index, now)).filter((alerts) => alerts.length > 0);
    result.alerts += await writeAlerts(tx, found.flat());
    result.people += found.length;
    const last = people.at(-1);
    if (last === undefined || people.length < peopleAtOnce) return;
    afterId = last.id;
  }
}

function areaOf({ regencies, fields }: VacancyIndex<IdentifiedVacancy>): AudienceArea {
  const around = (regencies ?? []).flatMap((code) => [code, ...regenciesWithin(code)]);
  return { regencies, fields, around: [...new Set(around)] };
}

function alertsFor(row: AlertPerson, index: VacancyIndex<IdentifiedVacancy>, now: Date): NewAlert[] {
  const person = toFitPerson(row);
  const found: { vacancy: IdentifiedVacancy; fit: Fit }[] = [];
  for (const vacancy of index.candidatesFor(person)) {
    const fit = scoreFit(person, vacancy, { strict: row.strict });
    if (fit.fits) found.push({ vacancy, fit });
  }
  if (found.length === 0) return [];
  const { id: personId, channel } = row;
  const dueAt = dueTime(row, traitsOf(channel).rings, now);
  return found
    .sort((a, b) => byFit(a.fit, b.fit) || byNewness(a.vacancy, b.vacancy))
    .slice(0, mostPerPerson)
    .map(({ vacancy, fit: { score, reasons } }) => ({
      ...{ personId, channel, dueAt, vacancyId: vacancy.id, score, reasons },
    }));
}
