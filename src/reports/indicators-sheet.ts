import { text, type Text, type Vars } from '../../flows/text.ts';
import { regionName } from '../answers/regions/regions.ts';
import { csvCell } from '../broadcasts/csv-cell.ts';
import { channelDefinitions } from '../channels/registry.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { ProgrammeFigure } from '../storage/reports/programme-figures.ts';
import { isRunning } from '../time/is-running.ts';
import type { ReportPeriod } from '../time/report-period.ts';
import { unknown, type Dimension } from './indicator-definitions.ts';
import type { IndicatorTable } from './make-indicators.ts';

/** By this a spreadsheet knows the letters. */
const byteOrderMark = '\ufeff';
const columns = ['indicator', 'by', 'group', 'value', 'from', 'until', 'source'];

/**
 * The tables of a report for an Indonesian spreadsheet: semicolons, UTF-8 with a mark, names instead of codes, one figure a row; an
 * empty value with the reason as source where fewer people than may be told. Figures of the programme follow with their own
 * period and source. For programs there is `indicatorsCsv`.
 */
export function indicatorsSheet(
  renderer: Renderer,
  language: string,
  tables: readonly IndicatorTable[],
  period: ReportPeriod,
  figures: readonly ProgrammeFigure[],
): string {
  const say = (key: string, vars?: Vars): string => renderer.render(text(`report:${key}`, vars), language);
  const running = isRunning(period) ? period.until : null;
  const monthOf = (month: string): string => {
    const name = monthName(month, language);
    return month === running ? say('sheetRunning', { month: name }) : name;
  };
  const span = [monthOf(period.from), monthOf(period.until)];
  const counted = (measure: string, by: string, group: string, count: number | null): string[] => [
    ...[say(`measure_${measure}`), say(`by_${by}`), group, count === null ? '' : `${count}`],
    ...[...span, count === null ? say('sheetHidden') : 'Kanca Makaryo'],
  ];
  const groupOf = (dimension: Dimension, category: string): string =>
    dimension === 'month' ? monthOf(category) : renderer.render(categoryText(dimension, category), language);
  const totals = tables.filter(({ dimension }) => dimension === 'month');
  const rows = [
    columns.map((column) => say(`column_${column}`)),
    ...totals.map(({ measure, total }) => counted(measure, 'total', '', total)),
    ...tables.flatMap(({ measure, dimension, cells }) =>
      cells.map(({ category, count }) => counted(measure, dimension, groupOf(dimension, category), count)),
    ),
    ...figures.map(({ indicator, place, value, period: told, source }) => [
      ...[say(`programme_${indicator}`), say(place === '*' ? 'by_total' : 'by_regency')],
      ...[place === '*' ? '' : regionName(place), `${value}`, told, told, source],
    ]),
  ];
  const lines = rows.map((cells) => cells.map((cell) => csvCell(cell, ';')).join(';'));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

/** Words, so that no spreadsheet takes ages for a date. */
function categoryText(dimension: Exclude<Dimension, 'month'>, category: string): Text {
  if (category === unknown && dimension !== 'disability') return text('report:sex_unknown');
  switch (dimension) {
    case 'sex':
    case 'disability':
      return text(`report:${dimension}_${category}`);
    case 'age': {
      const [from = '', to] = category.replace('+', '').split('-');
      return to === undefined ? text('audience:ageFrom', { from }) : text('audience:age', { from, to });
    }
    case 'regency':
      return text('audience:value', { value: { region: category } });
    case 'channel':
      return text('audience:value', { value: familyLabel(category) });
  }
}

function familyLabel(family: string): string {
  return channelDefinitions.find(({ traits }) => traits.family === family)?.traits.label ?? family;
}

/** `2026-11` as "November 2026". */
function monthName(month: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
