import type { Command } from 'commander';
import { isRegencyCode } from '../../answers/regions/regions.ts';
import { KancaError } from '../../errors.ts';
import { createRenderer } from '../../rendering/renderer.ts';
import { gesiFigures } from '../../reports/gesi-figures.ts';
import { indicatorsCsv } from '../../reports/indicators-csv.ts';
import { makeFunnel } from '../../reports/make-funnel.ts';
import { makeIndicators } from '../../reports/make-indicators.ts';
import { programmeIndicators } from '../../reports/programme-indicators.ts';
import { questionLabel } from '../../reports/question-label.ts';
import {
  endingWith,
  lastFullDay,
  monthsUpTo,
  reportPeriod,
  type ReportPeriod,
} from '../../time/report-period.ts';
import type { Database } from '../../storage/database.ts';
import { countFunnel } from '../../storage/reports/count-funnel.ts';
import { countIndicators } from '../../storage/reports/count-indicators.ts';
import { listFunnelFlows } from '../../storage/reports/list-funnel-flows.ts';
import { listProgrammeFigures, saveProgrammeFigure } from '../../storage/reports/programme-figures.ts';
import { wibDate } from '../../time/wib-date.ts';
import { auditCommand } from '../audit-command.ts';
import { reportApplications } from '../reports/report-applications.ts';
import { reportVacancies } from '../reports/report-vacancies.ts';
import { reportWording } from '../reports/report-wording.ts';
import { withDatabase } from '../with-database.ts';

interface PeriodOptions {
  from?: string;
  to?: string;
  scope?: string;
}

const scopeText = 'only this regency, e.g. 33.74';
const hidden = '<5';

export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('figures: people with small cells hidden, wording of vacancies by firm');
  const withPeriod = (name: string, description: string): Command =>
    command
      .command(name)
      .description(description)
      .option('--from <month>', 'first month, e.g. 2026-01; left out: six months back')
      .option('--to <month>', 'last month, included')
      .option('--scope <regency>', scopeText);
  withPeriod('indicators', 'registered, assessed, alerted, applied: definitions in docs/indicators.md')
    .option('--csv', 'as CSV')
    .option('--json', 'as one JSON object')
    .action((options: PeriodOptions & { csv?: boolean; json?: boolean }) =>
      withDatabase(({ db }) => indicators(db, options)),
    );
  withPeriod('funnel', 'how many people come to each question of a flow')
    .option('--flow <flow>', 'only this flow')
    .option('--json', 'one JSON object a line for each flow')
    .action((options: PeriodOptions & { flow?: string; json?: boolean }) =>
      withDatabase(({ db }) => funnel(db, options)),
    );
  withPeriod('wording', 'whose new vacancies hold wording that leaves people out: docs/wording-check.md')
    .option('--csv', 'one firm a row')
    .action(({ csv = false, ...options }: PeriodOptions & { csv?: boolean }) =>
      withDatabase(({ db }) => reportWording(db, { ...read(options), period: withToday(options), csv })),
    );
  withPeriod(
    'vacancies',
    'vacancies that firms posted here, for the report of Perpres 57/2023: docs/employers.md',
  )
    .option('--csv', 'one vacancy a row')
    .action(({ csv = false, ...options }: PeriodOptions & { csv?: boolean }) =>
      withDatabase(({ db }) => reportVacancies(db, { ...read(options), period: withToday(options), csv })),
    );
  withPeriod('applications', 'what became of applications, by firm: docs/indicators.md')
    .option('--csv', 'one figure a row')
    .action(({ csv = false, ...options }: PeriodOptions & { csv?: boolean }) =>
      withDatabase(({ db }) => reportApplications(db, { ...read(options), csv })),
    );
  command
    .command('figure <indicator> <value>')
    .description(`enter a figure that is counted elsewhere: ${programmeIndicators.join(', ')}`)
    .requiredOption('--period <period>', '2026, 2026-03 or 2024..2026')
    .requiredOption('--source <text>', 'where it comes from')
    .option('--place <regency>', 'left out: the whole province', '*')
    .action((indicator: string, value: string, options: FigureOptions) =>
      withDatabase(({ db }) => figure(db, indicator, value, options)),
    );
}

async function indicators(
  { prisma }: Database,
  options: PeriodOptions & { csv?: boolean; json?: boolean },
): Promise<void> {
  const { period, places } = read(options);
  const tables = makeIndicators(await countIndicators(prisma, period, places), period, places);
  const told = await gesiFigures(prisma, places, period.until);
  const figures = [...(await listProgrammeFigures(prisma)), ...told];
  await auditCommand(prisma, 'report.indicators', places?.join(' ') ?? '');
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ period, tables, figures })}\n`);
    return;
  }
  if (options.csv === true) {
    process.stdout.write(indicatorsCsv(tables, period, figures));
    return;
  }
  process.stdout.write(`${period.from} to ${period.until}, ${dataUntil(period)}\n`);
  for (const { measure, dimension, total, cells } of tables) {
    if (dimension === 'sex') process.stdout.write(`\n${measure}: ${total ?? hidden}\n`);
    const told = cells.filter(({ count }) => count !== null && count > 0);
    const rest = cells.filter(({ count }) => count === null).length;
    const parts = [
      ...told.map(({ category, count }) => `${category} ${count}`),
      ...(rest > 0 ? [`${rest} hidden`] : []),
    ];
    process.stdout.write(`  ${dimension}: ${parts.length === 0 ? 'nobody' : parts.join(', ')}\n`);
  }
  for (const { indicator, period: when, place, value, source } of figures)
    process.stdout.write(`\n${indicator} ${when} ${place}: ${value} (${source})`);
  if (figures.length > 0) process.stdout.write('\n');
}

async function funnel(
  { prisma }: Database,
  options: PeriodOptions & { flow?: string; json?: boolean },
): Promise<void> {
  const { period, places } = read(options);
  const renderer = createRenderer();
  const flows = options.flow === undefined ? await listFunnelFlows(prisma) : [options.flow];
  await auditCommand(prisma, 'report.funnel', places?.join(' ') ?? '');
  for (const flow of flows) {
    const steps = makeFunnel(await countFunnel(prisma, flow, period, places));
    if (options.json === true) {
      process.stdout.write(`${JSON.stringify({ flow, period, steps })}\n`);
      continue;
    }
    process.stdout.write(`${flow}, ${period.from} to ${period.until}, ${dataUntil(period)}\n`);
    for (const { question, reached, lost } of steps) {
      const drop = lost === null || lost === 0 ? '' : `\t-${Math.round(lost * 100)} %`;
      process.stdout.write(`  ${reached ?? hidden}\t${questionLabel(renderer, question, 'id')}${drop}\n`);
    }
  }
}

interface FigureOptions {
  period: string;
  source: string;
  place: string;
}

async function figure(
  { prisma }: Database,
  indicator: string,
  value: string,
  { period, source, place }: FigureOptions,
): Promise<void> {
  if (!programmeIndicators.some((known) => known === indicator))
    throw invalid(`There is no indicator "${indicator}".`, `Use one of ${programmeIndicators.join(', ')}.`);
  if (!/^\d{1,9}$/u.test(value)) throw invalid(`"${value}" is no count.`, 'Give a whole number, e.g. 293.');
  if (!/^\d{4}(?:-\d{2}|\.\.\d{4})?$/u.test(period))
    throw invalid(`"${period}" is no period.`, 'Give 2026, 2026-03 or 2024..2026.');
  if (place !== '*' && !isRegencyCode(place))
    throw invalid(`"${place}" is no regency.`, 'Give a code such as 33.74.');
  await saveProgrammeFigure(
    prisma,
    { indicator, period, place, value: Number(value), source },
    null,
    new Date(),
  );
  await auditCommand(prisma, 'report.figure', `${indicator} ${period} ${place}`);
  process.stdout.write(`${indicator} ${period} ${place}: ${value}\n`);
}

function read({ from, to, scope }: PeriodOptions): { period: ReportPeriod; places: string[] | null } {
  if (scope !== undefined && !isRegencyCode(scope))
    throw invalid(`"${scope}" is no regency.`, 'Give a code such as 33.74.');
  const yesterday = lastFullDay(new Date());
  const usual = monthsUpTo(yesterday);
  const period =
    from === undefined && to === undefined
      ? usual
      : endingWith(yesterday, reportPeriod(from ?? usual.from, to ?? usual.until));
  return { period, places: scope === undefined ? null : [scope] };
}

/** What was imported today is to be talked about today: vacancies are no figures of people. */
function withToday({ from, to }: PeriodOptions): ReportPeriod {
  const today = wibDate(new Date());
  return reportPeriod(from ?? monthsUpTo(today).from, to ?? today);
}

/** The day that is not over is in no report of people. */
function dataUntil({ end }: ReportPeriod): string {
  return `data until ${lastFullDay(end)} 23.59 WIB`;
}

function invalid(message: string, remedy: string): KancaError {
  return new KancaError(message, { code: 'CONFIG_INVALID', remedy });
}
