import type { RawCount } from '../../reports/make-indicators.ts';
import type { Tx } from '../tx.ts';
import { sumPlacesSql } from './sum-places-sql.ts';

/**
 * The same as `countIndicators`, of the six months up to a day whose figures are kept.
 * @param places regencies; null: everywhere
 */
export async function readIndicators(
  tx: Tx,
  day: string,
  places: readonly string[] | null,
): Promise<RawCount[]> {
  return tx.$queryRawUnsafe<RawCount[]>(sql, day, places === null ? null : [...places]);
}

const sql = sumPlacesSql(`
  SELECT measure, place, dimension, category, count FROM indicator_figure
  WHERE day = $1::text AND ($2::text[] IS NULL OR place = ANY($2::text[]))`);
