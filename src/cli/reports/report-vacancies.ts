import { firmOf, groupPosted, monthOf } from '../../reports/group-posted.ts';
import { postedRows } from '../../reports/posted-rows.ts';
import { emptyColumns, vacancyReportCsv, type vacancyReportRow } from '../../reports/vacancy-report.ts';
import type { Database } from '../../storage/database.ts';
import type { ReportPeriod } from '../../time/report-period.ts';
import { auditCommand } from '../audit-command.ts';

export interface VacancyReport {
  period: ReportPeriod;
  /** Regency codes of the firms; null: all. */
  places: string[] | null;
  csv: boolean;
}

type Row = ReturnType<typeof vacancyReportRow>;

/** Prints the vacancies that firms posted here in a period, for the report that Perpres 57/2023 asks for; without `csv` by firm and month. */
export async function reportVacancies(
  { prisma }: Database,
  { period, places, csv }: VacancyReport,
  now = new Date(),
): Promise<void> {
  const rows = await postedRows(prisma, period, places, now);
  await auditCommand(prisma, 'report.vacancies', places?.join(' ') ?? '');
  if (!csv) {
    process.stdout.write(byFirmAndMonth(rows, period));
    return;
  }
  process.stdout.write(vacancyReportCsv(rows));
  const empty = emptyColumns(rows);
  if (empty.length > 0) process.stderr.write(`Not known of any: ${empty.join(', ')}.\n`);
  process.stderr.write("The ministry's own form was not seen; the columns are those of articles 5 and 6.\n");
}

function byFirmAndMonth(rows: readonly Row[], { from, until }: ReportPeriod): string {
  const groups = groupPosted(rows, (row) => `${firmOf(row)}\t${monthOf(row)}`);
  const lines = groups.map(
    ({ name, vacancies, wanted, filled }) =>
      `${name}\t${vacancies} vacancies, ${wanted} people wanted, ${filled} filled`,
  );
  return `${[`${from} to ${until}: ${rows.length} vacancies`, ...lines].join('\n')}\n`;
}
