import { hideSmallCells, hideSmallCount } from './hide-small-cells.ts';
import { dimensions, measures, type Dimension, type Measure } from './indicator-definitions.ts';
import type { ReportPeriod } from '../time/report-period.ts';

/** People of one measure in one category, as counted. */
export interface RawCount {
  measure: Measure;
  dimension: Dimension | 'total';
  category: string;
  count: number;
}

/** What may be told; null: too few people. */
export interface IndicatorTable {
  measure: Measure;
  dimension: Dimension;
  total: number | null;
  cells: { category: string; count: number | null }[];
}

/**
 * Tables of every measure by every dimension, with small cells hidden.
 * @param places only these regencies are reported on; null: all, and then by regency too
 */
export function makeIndicators(
  raw: readonly RawCount[],
  period: Pick<ReportPeriod, 'months'>,
  places: readonly string[] | null,
): IndicatorTable[] {
  const counts = new Map(raw.map((row) => [`${row.measure} ${row.dimension} ${row.category}`, row.count]));
  const categories: Record<Dimension, readonly string[]> = {
    ...dimensions,
    regency: places ?? dimensions.regency,
    month: period.months,
  };
  return measures.flatMap((measure) =>
    (Object.keys(categories) as Dimension[]).map((dimension): IndicatorTable => {
      const own = categories[dimension];
      const hidden = hideSmallCells(
        own.map((category) => counts.get(`${measure} ${dimension} ${category}`) ?? 0),
      );
      return {
        measure,
        dimension,
        total: hideSmallCount(counts.get(`${measure} total `) ?? 0),
        cells: own.map((category, at) => ({ category, count: hidden[at] ?? null })),
      };
    }),
  );
}

/** The table of one measure by one dimension. */
export function tableOf(
  tables: readonly IndicatorTable[],
  measure: Measure,
  dimension: Dimension,
): IndicatorTable {
  const found = tables.find((table) => table.measure === measure && table.dimension === dimension);
  return found ?? { measure, dimension, total: null, cells: [] };
}
