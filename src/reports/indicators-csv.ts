import type { ProgrammeFigure } from '../storage/reports/programme-figures.ts';
import type { IndicatorTable } from './make-indicators.ts';
import type { ReportPeriod } from '../time/report-period.ts';

const header = 'indicator,dimension,category,value,from,until,source';

/**
 * The tables as CSV, one figure a row; an empty `value` with `hidden` as source: fewer people than may be told, or
 * hidden with such a figure. Figures of the programme follow with their own period and source.
 */
export function indicatorsCsv(
  tables: readonly IndicatorTable[],
  { from, until }: Pick<ReportPeriod, 'from' | 'until'>,
  figures: readonly ProgrammeFigure[],
): string {
  const totals = tables.filter(({ dimension }) => dimension === 'month');
  const rows = [
    ...totals.map(({ measure, total }) => row(measure, 'total', '', total, from, until)),
    ...tables.flatMap(({ measure, dimension, cells }) =>
      cells.map(({ category, count }) => row(measure, dimension, category, count, from, until)),
    ),
    ...figures.map(({ indicator, place, value, period, source }) =>
      line([
        indicator,
        place === '*' ? 'total' : 'regency',
        place === '*' ? '' : place,
        value,
        period,
        period,
        source,
      ]),
    ),
  ];
  return `${[header, ...rows].join('\n')}\n`;
}

function row(
  measure: string,
  dimension: string,
  category: string,
  count: number | null,
  from: string,
  until: string,
): string {
  return line([measure, dimension, category, count ?? '', from, until, count === null ? 'hidden' : 'kanca']);
}

/** Quoted where needed; a cell that a spreadsheet would take for a formula gets an apostrophe. */
function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell) => {
      const text = /^[=+\-@\t\r]/u.test(String(cell)) && typeof cell === 'string' ? `'${cell}` : String(cell);
      return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
}
