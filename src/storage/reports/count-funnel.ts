import type { RawReach } from '../../reports/make-funnel.ts';
import type { ReportPeriod } from '../../reports/report-period.ts';
import type { Tx } from '../tx.ts';

/**
 * People who came to each question of a flow for the first time in a period, in the order in which people meet them.
 * @param places regencies; null: everywhere
 */
export function countFunnel(
  tx: Tx,
  flow: string,
  { start, end }: Pick<ReportPeriod, 'start' | 'end'>,
  places: readonly string[] | null,
): Promise<RawReach[]> {
  return tx.$queryRawUnsafe<RawReach[]>(
    `WITH steps AS (
       SELECT r.question, r.at, row_number() OVER (PARTITION BY r.person_id ORDER BY r.at, r.question) AS place
       FROM question_reach r JOIN person p ON p.id = r.person_id
       WHERE r.flow = $1 AND r.at < $3::timestamptz AND ($4::text[] IS NULL OR p.regency = ANY($4::text[]))
     )
     SELECT question, count(*)::int AS count FROM steps WHERE at >= $2::timestamptz
     GROUP BY question ORDER BY avg(place), question`,
    flow,
    start,
    end,
    places === null ? null : [...places],
  );
}

/** Flows of which anything is known. */
export async function listFunnelFlows(tx: Tx): Promise<string[]> {
  const rows = await tx.questionReach.groupBy({ by: ['flow'], orderBy: { flow: 'asc' } });
  return rows.map(({ flow }) => flow);
}
