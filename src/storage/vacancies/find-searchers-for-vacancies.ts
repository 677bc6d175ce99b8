import { regenciesWithin } from '../../answers/regions/road-distance.ts';
import { traitsOf } from '../../channels/traits-of.ts';
import { dueTime, type DueSetting } from '../../matching/due-time.ts';
import { usualLimits } from '../../reach/usual-limits.ts';
import { keysOfVacancy, readKept } from '../../vacancies/search/kept-query.ts';
import { bestAddressSql } from '../reach/best-address-sql.ts';
import { forbiddenSql } from '../reach/forbidden-sql.ts';
import type { Tx } from '../tx.ts';
import { matchSearch, type MatchedVacancy } from './search/match-search.ts';
import { writeAskedAlerts, type AskedAlert } from './write-asked-alerts.ts';

/** Somebody who keeps a search that vacancies may concern. */
interface Searcher extends DueSetting {
  personId: number;
  query: string;
  regency: string | null;
  places: string[];
  channel: string;
}

const vacanciesAtOnce = 1000;
const searchersAtOnce = 500;
/** Of one lot of vacancies a search tells the best only: as many as one message holds. */
const mostPerSearch = 5;
const anywhere = 'anywhere';

/**
 * Finds the kept searches that new vacancies are just right for, and writes their alerts; returns how many. Searches are found
 * by the keys of the titles and by place, so the work grows with those concerned. A search that names no place means around where
 * its person would work. Running it again for the same vacancies writes nothing twice.
 */
export async function findSearchersForVacancies(
  tx: Tx,
  vacancyIds: readonly number[],
  now: Date,
): Promise<number> {
  let alerts = 0;
  for (let at = 0; at < vacancyIds.length; at += vacanciesAtOnce)
    alerts += await tellSearchers(tx, vacancyIds.slice(at, at + vacanciesAtOnce), now);
  return alerts;
}

async function tellSearchers(tx: Tx, ids: readonly number[], now: Date): Promise<number> {
  const concerned = await readKeys(tx, ids);
  const found = new Map<string, Promise<MatchedVacancy[]>>();
  let alerts = 0;
  for (let after = { personId: 0, query: '' }; ;) {
    const searchers = await readSearchers(tx, concerned, after);
    const written: AskedAlert[] = [];
    for (const searcher of searchers) {
      const { query, field } = readKept(searcher.query);
      const places = query.places.length > 0 ? query.places : ownPlaces(searcher);
      const key = JSON.stringify([searcher.query, places]);
      const matched = found.get(key) ?? matchSearch(tx, { ...query, places }, { ids, field, now });
      found.set(key, matched);
      const { personId, channel, query: asked } = searcher;
      const dueAt = dueTime(searcher, traitsOf(channel).rings, now);
      for (const { id, steps } of (await matched).slice(0, mostPerSearch))
        written.push({ personId, channel, vacancyId: id, asked, dueAt, score: scoreOf(steps) });
    }
    alerts += await writeAskedAlerts(tx, written);
    const last = searchers.at(-1);
    if (last === undefined || searchers.length < searchersAtOnce) return alerts;
    after = last;
  }
}

/** More than what fits a profile can reach (95): what was asked for comes first, the nearest of it before the rest. */
function scoreOf(steps: number): number {
  return 100 - Math.min(4, Math.round(steps));
}

function ownPlaces(person: { regency: string | null; places: readonly string[] }): { codes: string[] }[] {
  if (person.places.includes(anywhere)) return [];
  const own = person.regency === null ? [] : [person.regency];
  return (person.places.length > 0 ? person.places : own).map((code) => ({ codes: [code] }));
}

interface Concerned {
  keys: string[];
  /** Regencies of the vacancies; null: the place of one is open, so any search may be concerned. */
  regencies: string[] | null;
}

async function readKeys(tx: Tx, ids: readonly number[]): Promise<Concerned> {
  const rows = await tx.vacancy.findMany({
    where: { id: { in: [...ids] } },
    select: { workTerms: true, occupations: true, fields: true, regency: true },
  });
  const regencies = rows.map(({ regency }) => regency);
  const isOpen = regencies.includes(null);
  return {
    keys: [...new Set(rows.flatMap(keysOfVacancy))],
    regencies: isOpen ? null : [...new Set(regencies.filter((code) => code !== null))],
  };
}

async function readSearchers(
  tx: Tx,
  { keys, regencies }: Concerned,
  after: { personId: number; query: string },
): Promise<Searcher[]> {
  const around = (regencies ?? []).flatMap((code) => [code, ...regenciesWithin(code)]);
  return tx.$queryRawUnsafe<Searcher[]>(
    sql,
    ...[keys, regencies, [...new Set(around)], after.personId, after.query, searchersAtOnce],
  );
}

const sql = `
SELECT k.person_id AS "personId", k.query, p.regency, p.places, a.channel, coalesce(s.frequency, 'now') AS frequency,
  coalesce(s.quiet_from, ${usualLimits.quietFrom}) AS "quietFrom",
  coalesce(s.quiet_until, ${usualLimits.quietUntil}) AS "quietUntil", coalesce(s.digest_hour, 8) AS "digestHour",
  coalesce(s.digest_day, 1) AS "digestDay"
FROM kept_search k JOIN person p ON p.id = k.person_id
LEFT JOIN alert_setting s ON s.person_id = p.id
CROSS JOIN LATERAL ${bestAddressSql('p.id')} a
WHERE k.keys && $1::text[]
  AND ($2::text[] IS NULL OR k.reach && $2::text[] OR (cardinality(k.reach) = 0
    AND (p.places && $3::text[] OR '${anywhere}' = ANY(p.places)
      OR (cardinality(p.places) = 0 AND (p.regency IS NULL OR p.regency = ANY($3::text[]))))))
  AND (k.person_id, k.query) > ($4::int, $5::text)
  AND p.registered_at IS NOT NULL AND coalesce(s.frequency, 'now') <> 'off'
  AND (${forbiddenSql('search')}) IS NULL
ORDER BY k.person_id, k.query LIMIT $6::int`;
