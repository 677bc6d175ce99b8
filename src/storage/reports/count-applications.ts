import type { ReportPeriod } from '../../time/report-period.ts';
import { refusedSql } from '../reach/latest-consent-sql.ts';
import type { Tx } from '../tx.ts';

/** Applications of one vacancy's firm (or of none here), that began in a period. */
export interface ApplicationCounts {
  /** Name of the firm; null: vacancies that came with an import. */
  firm: string | null;
  firmId: number | null;
  applicants: number;
  /** How many rest in each state. */
  states: Record<string, number>;
  /** How many came as far as this, whatever came between: an interview may be left out. */
  read: number;
  answered: number;
  invited: number;
  attended: number;
  noShow: number;
  hired: number;
  /** Half of the answers came sooner; null: there is none. */
  days: number | null;
}

/**
 * Counts applications that began in a period, exactly: nothing of it may be shown before the small cells are hidden. Whose last
 * word on statistics is no is counted nowhere.
 * @param places regencies of the vacancies; null: everywhere
 */
export async function countApplications(
  tx: Tx,
  { start, end }: Pick<ReportPeriod, 'start' | 'end'>,
  places: readonly string[] | null,
): Promise<ApplicationCounts[]> {
  const only = places === null ? null : [...places];
  return tx.$queryRawUnsafe<ApplicationCounts[]>(sql, start, end, only);
}

const reached = (moves: string): string => `bool_or(e.move IN (${moves}))`;
const answer = `'INVITED', 'OFFERED', 'HIRED', 'NOT_SELECTED', 'VACANCY_ENDED'`;

const sql = `
WITH each AS (
  SELECT a.person_id, v.firm_id, a.status, ${reached(`'SEEN', 'ASKED', ${answer}`)} AS read, ${reached(answer)} AS answered,
    ${reached(`'INVITED'`)} AS invited, ${reached(`'ATTENDED'`)} AS attended, ${reached(`'NO_SHOW'`)} AS no_show,
    ${reached(`'HIRED'`)} AS hired,
    extract(epoch FROM min(e.at) FILTER (WHERE e.move IN (${answer})) - a.created_at) / 86400 AS days
  FROM application a JOIN vacancy v ON v.id = a.vacancy_id JOIN application_event e ON e.application_id = a.id
  WHERE a.created_at >= $1::timestamptz AND a.created_at < $2::timestamptz
    AND ($3::text[] IS NULL OR v.regency = ANY($3::text[]))
    AND NOT ${refusedSql('a.person_id', `'statistics'`)}
  GROUP BY a.id, v.firm_id
), states AS (
  SELECT firm_id, jsonb_object_agg(status, count) AS states
  FROM (SELECT firm_id, status, count(*)::int AS count FROM each GROUP BY firm_id, status) s GROUP BY firm_id
)
SELECT f.name AS firm, e.firm_id AS "firmId", count(DISTINCT e.person_id)::int AS applicants, s.states,
  count(*) FILTER (WHERE read)::int AS read, count(*) FILTER (WHERE answered)::int AS answered,
  count(*) FILTER (WHERE invited)::int AS invited, count(*) FILTER (WHERE attended)::int AS attended,
  count(*) FILTER (WHERE no_show)::int AS "noShow", count(*) FILTER (WHERE hired)::int AS hired,
  CASE WHEN count(days) > 0 THEN greatest(1, ceil(percentile_disc(0.5) WITHIN GROUP (ORDER BY days)))::int END AS days
FROM each e LEFT JOIN firm f ON f.id = e.firm_id JOIN states s ON s.firm_id IS NOT DISTINCT FROM e.firm_id
GROUP BY e.firm_id, f.name, s.states
ORDER BY e.firm_id NULLS FIRST`;
