import { emptyColumns, vacancyReportCsv, vacancyReportRow } from '../../reports/vacancy-report.ts';
import type { Database } from '../../storage/database.ts';
import { readPostedVacancies } from '../../storage/vacancies/read-posted-vacancies.ts';
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
  const rows: Row[] = [];
  for await (const vacancy of readPostedVacancies(prisma, period, places))
    rows.push(vacancyReportRow(vacancy, now));
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
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.pemberi_kerja}, ${row.daerah_pemberi_kerja}\t${row.berlaku_dari.slice(0, 7)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const filled = (some: readonly Row[]): number => some.filter(({ status }) => status === 'terisi').length;
  const wanted = (some: readonly Row[]): number =>
    some.reduce((sum, { jumlah_tenaga_kerja: count }) => sum + Number(count), 0);
  const lines = [...groups].map(
    ([key, some]) =>
      `${key}\t${some.length} vacancies, ${wanted(some)} people wanted, ${filled(some)} filled`,
  );
  return `${[`${from} to ${until}: ${rows.length} vacancies`, ...lines].join('\n')}\n`;
}
