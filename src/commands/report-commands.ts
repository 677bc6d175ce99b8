import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { measures } from '../reports/indicator-definitions.ts';
import { makeFunnel } from '../reports/make-funnel.ts';
import { makeIndicators, tableOf, type IndicatorTable } from '../reports/make-indicators.ts';
import { firmOf, groupPosted, monthOf } from '../reports/group-posted.ts';
import { postedRows } from '../reports/posted-rows.ts';
import { questionLabel } from '../reports/question-label.ts';
import { figureDay } from '../reports/figure-day.ts';
import { isRunning } from '../time/is-running.ts';
import { monthsUpTo } from '../time/report-period.ts';
import { emptyColumns } from '../reports/vacancy-report.ts';
import { wibDate } from '../time/wib-date.ts';
import { trendMeasures } from '../reports/trend-chart.ts';
import { countGesiFirms } from '../storage/firms/firm-access.ts';
import { readFunnel } from '../storage/reports/read-funnel.ts';
import { readIndicators } from '../storage/reports/read-indicators.ts';
import type { Tx } from '../storage/tx.ts';
import type { CommandTools } from './command-tools.ts';

type Handled = 'loadIndicators' | 'loadFunnel' | 'loadPostedVacancies';

/** Commands about figures; a counselor sees those of their own regencies. */
export function reportCommands({ renderer }: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  return {
    loadIndicators: async (_command, scope) => {
      const day = await figureDay(scope.tx, scope.now);
      const period = monthsUpTo(day);
      const places = placesOf(scope);
      const counts = await readIndicators(scope.tx, day, places);
      const tables = makeIndicators(counts, period, places);
      const series = trendMeasures.map((measure) => tableOf(tables, measure, 'month').cells);
      return [
        {
          type: 'INDICATORS_LOADED',
          indicators: {
            from: period.from,
            until: period.until,
            day,
            places: places?.join(' ') ?? '',
            gesi: await countGesiFirms(scope.tx, places),
            totals: measures.map((measure) => ({
              label: measure,
              value: tableOf(tables, measure, 'month').total,
            })),
            sexes: figures(tableOf(tables, 'registered', 'sex')),
            disability: figures(tableOf(tables, 'registered', 'disability')),
            months: period.months.map((month, at) => ({
              month,
              running: month === period.until && isRunning(period),
              values: series.map((cells) => cells[at]?.count ?? null),
            })),
          },
        },
      ];
    },

    loadPostedVacancies: async (_command, scope) => {
      const { from, until, ...span } = monthsUpTo(wibDate(scope.now));
      const places = placesOf(scope);
      const rows = await postedRows(scope.tx, span, places, scope.now);
      const posted = {
        ...{ from, until, places: places?.join(' ') ?? '' },
        months: groupPosted(rows, monthOf).toSorted((one, other) => one.name.localeCompare(other.name)),
        firms: groupPosted(rows, firmOf).toSorted((one, other) => other.vacancies - one.vacancies),
        unknown: emptyColumns(rows),
      };
      return [{ type: 'POSTED_VACANCIES_LOADED', posted }];
    },

    loadFunnel: async ({ flow }, scope) => {
      const day = await figureDay(scope.tx, scope.now);
      const steps = makeFunnel(await readFunnel(scope.tx, flow, day, placesOf(scope)));
      return [
        {
          type: 'FUNNEL_LOADED',
          funnel: {
            flow,
            steps: steps.map(({ question, reached, lost, aside }) => ({
              aside,
              label: questionLabel(renderer, question, scope.person.language),
              value: reached,
              lost: lost === null ? null : Math.round(lost * 100),
            })),
          },
        },
      ];
    },
  };
}

/** Regencies of the grants that allow the report; null: the whole province. */
function placesOf({ reach = [] }: Pick<CommandScope, 'reach'>): string[] | null {
  const places = reach.filter((scope) => scope !== null);
  return places.length < reach.length ? null : [...new Set(places)];
}

function figures({ cells }: IndicatorTable): { label: string; value: number | null }[] {
  return cells.map(({ category, count }) => ({ label: category, value: count }));
}
