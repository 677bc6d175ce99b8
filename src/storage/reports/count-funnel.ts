import type { RawReach } from '../../reports/make-funnel.ts';
import type { ReportPeriod } from '../../time/report-period.ts';
import type { Tx } from '../tx.ts';
import { funnelFiguresSql } from './funnel-figures-sql.ts';

/**
 * People who came to each question of a flow for the first time in a period, in the order in which people meet them. With
 * very many people it takes a minute; see `readFunnel`.
 * @param places regencies; null: everywhere
 */
export function countFunnel(
  tx: Tx,
  flow: string,
  { start, end }: Pick<ReportPeriod, 'start' | 'end'>,
  places: readonly string[] | null,
): Promise<RawReach[]> {
  return tx.$queryRawUnsafe<RawReach[]>(sql, start, end, places === null ? null : [...places], flow);
}

const sql = `
SELECT question, sum(count)::int AS count FROM (${funnelFiguresSql}) f
GROUP BY question ORDER BY sum(rank_sum) / sum(count)::float8, question`;
