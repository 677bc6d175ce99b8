import type { RawCount } from '../../reports/make-indicators.ts';
import type { ReportPeriod } from '../../time/report-period.ts';
import type { Tx } from '../tx.ts';
import { indicatorFiguresSql } from './indicator-figures-sql.ts';
import { sumPlacesSql } from './sum-places-sql.ts';

/**
 * Counts people by measure and dimension, exactly: nothing of it may be shown before `makeIndicators` has hidden the
 * small cells. With very many people it takes a minute; see `readIndicators`.
 * @param places regencies; null: everywhere
 */
export async function countIndicators(
  tx: Tx,
  { start, end }: Pick<ReportPeriod, 'start' | 'end'>,
  places: readonly string[] | null,
): Promise<RawCount[]> {
  const only = places === null ? null : [...places];
  return tx.$queryRawUnsafe<RawCount[]>(sumPlacesSql(indicatorFiguresSql), start, end, only);
}
