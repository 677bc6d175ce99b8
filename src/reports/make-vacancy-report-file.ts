import type { MediaFile, MediaRef } from '../channels/channel.ts';
import type { Tx } from '../storage/tx.ts';
import { reportPeriod } from '../time/report-period.ts';
import { postedRows } from './posted-rows.ts';
import { vacancyReportCsv } from './vacancy-report.ts';

/** The kind of {@link makeVacancyReportFile}. */
export const vacancyReportKind = 'vacancy-report';

/**
 * The report of Perpres 57/2023 as CSV, read when it is sent. `from`, `until`: months; `places`: regency codes with blanks
 * between, or empty for the whole province.
 */
export async function makeVacancyReportFile(tx: Tx, ref: MediaRef, now: Date): Promise<MediaFile> {
  const { from, until, places = '' } = ref.input;
  const only = places === '' ? null : String(places).split(' ');
  const csv = vacancyReportCsv(await postedRows(tx, reportPeriod(String(from), String(until)), only, now));
  return { as: 'document', fileName: ref.fileName, mimeType: 'text/csv', bytes: Buffer.from(`\ufeff${csv}`) };
}
