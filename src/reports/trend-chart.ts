import { text } from '../../flows/text.ts';
import type { TrendChartData } from '../media/trend-chart-data.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Measure } from './indicator-definitions.ts';
import { tableOf, type IndicatorTable } from './make-indicators.ts';
import { isRunning } from '../time/is-running.ts';
import type { ReportPeriod } from '../time/report-period.ts';

/** What the picture shows: the chart takes three series at most. */
export const trendMeasures = ['registered', 'assessed', 'applied'] as const satisfies readonly Measure[];
const mostMonths = 24;

/** The months of a report as lines; a hidden figure is a gap, a month that is not over has a star. */
export function trendChart(
  renderer: Renderer,
  tables: readonly IndicatorTable[],
  period: Pick<ReportPeriod, 'months' | 'until' | 'end'>,
  place: string,
  language: string,
): TrendChartData {
  const say = (key: string, vars?: Parameters<typeof text>[1]): string =>
    renderer.render(text(key, vars), language);
  const months = period.months.slice(-mostMonths);
  const running = isRunning(period) ? period.until : null;
  return {
    kind: 'line',
    title: say('report:trendTitle', { place }),
    labels: months.map((month) => `${month.slice(5)}/${month.slice(2, 4)}${month === running ? '*' : ''}`),
    series: trendMeasures.map((measure) => ({
      name: say(`report:measure_${measure}`),
      values: tableOf(tables, measure, 'month')
        .cells.map(({ count }) => count)
        .slice(-mostMonths),
    })),
    note: say(running === null ? 'report:trendNote' : 'report:trendNoteRunning'),
  };
}
