import type { RawReach } from '../../reports/make-funnel.ts';
import type { Tx } from '../tx.ts';

/**
 * The same as `countFunnel`, of the six months up to a day whose figures are kept.
 * @param places regencies; null: everywhere
 */
export function readFunnel(
  tx: Tx,
  flow: string,
  day: string,
  places: readonly string[] | null,
): Promise<RawReach[]> {
  return tx.$queryRawUnsafe<RawReach[]>(sql, day, flow, places === null ? null : [...places]);
}

const sql = `
SELECT question, sum(count)::int AS count FROM funnel_figure
WHERE day = $1::text AND flow = $2::text AND ($3::text[] IS NULL OR place = ANY($3::text[]))
GROUP BY question ORDER BY sum(rank_sum) / sum(count)::float8, question`;
