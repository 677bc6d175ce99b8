import { readPostedVacancies } from '../storage/vacancies/read-posted-vacancies.ts';
import type { Tx } from '../storage/tx.ts';
import type { ReportPeriod } from '../time/report-period.ts';
import { vacancyReportRow } from './vacancy-report.ts';

/**
 * Lines of the report of vacancies for a period.
 * @param places regency codes of the firms; null: all
 */
export async function postedRows(
  tx: Tx,
  period: Pick<ReportPeriod, 'start' | 'end'>,
  places: readonly string[] | null,
  now: Date,
): Promise<ReturnType<typeof vacancyReportRow>[]> {
  const rows: ReturnType<typeof vacancyReportRow>[] = [];
  for await (const vacancy of readPostedVacancies(tx, period, places))
    rows.push(vacancyReportRow(vacancy, now));
  return rows;
}
