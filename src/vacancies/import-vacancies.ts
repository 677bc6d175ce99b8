import { KancaError } from '../errors.ts';
import { FormatChoice } from './formats/format-choice.ts';
import { ImportBatch } from './import-batch.ts';
import type { ImportOptions } from './import-options.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { LineFile } from './line-file.ts';
import { openText } from './reading/open-text.ts';
import { readRows } from './reading/read-rows.ts';
import type { RowRead } from './reading/row.ts';
import { remarksOn, settleDates } from './settle-dates.ts';
import { SeenRows } from './seen-rows.ts';
import type { VacancyDraft } from './vacancy-draft.ts';
import { ZeroId } from './zero-id.ts';

export type { ImportOptions, UpsertedVacancies } from './import-options.ts';

export interface ImportResult {
  new: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Things to know of rows that were taken. */
  remarks: number;
  format: string;
  encoding: string;
}

/** Rows that may fit no format before the file is given up. */
const mostStrange = 1000;

/**
 * Imports a CSV, JSONL or JSON file of any known format, streaming, idempotent by (source, issuer, source id). Rows that
 * cannot be read go to `rejectTo` with line number and reason; all others are stored, batch by batch.
 * @throws KancaError FILE_UNREADABLE, FILE_EMPTY, FILE_KIND, COLUMNS_MISSING, FORMAT_UNKNOWN
 */
export async function importVacancies(options: ImportOptions): Promise<ImportResult> {
  keepHeapSmall();
  const choice = new FormatChoice(options.format);
  const text = await openText(options.path);
  const rejects = new LineFile(options.rejectTo);
  const remarks = new LineFile(options.remarkTo);
  const progress = () => options.onProgress?.(text.bytesRead(), text.size);
  const batch = new ImportBatch(options, rejects, progress);
  const seen = new SeenRows();
  const zeroId = new ZeroId();
  const strange: { line: number; reason: string }[] = [];
  const damaged = text.encoding === 'utf8-damaged';

  for await (const read of readRows(text.pieces, choice.isHeader)) {
    const { line } = read;
    const made = toDraft(read, choice, damaged);
    if ('rejected' in made) {
      if (choice.format !== undefined) await rejects.write(line, made.rejected);
      else if (strange.push({ line, reason: made.rejected }) >= mostStrange) break;
      continue;
    }
    for (const early of strange.splice(0)) await rejects.write(early.line, early.reason);
    const draft = settleDates(made, options.now);
    const zeros = zeroId.take({ draft, line });
    for (const row of zeros ?? [])
      await rejects.write(row.line, 'Several rows have the id 0, which is none.');
    if (zeros !== undefined) continue;
    const before = seen.clash(draft, line);
    if (before !== undefined) {
      await rejects.write(
        line,
        `Line ${String(before)} has the id ${draft.sourceId} too, for another vacancy.`,
      );
      continue;
    }
    for (const remark of remarksOn(draft, options.now)) await remarks.write(line, remark);
    await batch.add(draft, line);
  }
  if (choice.format === undefined) throw choice.trouble ?? noRows(options.path, strange.length);
  for (const early of strange) await rejects.write(early.line, early.reason);
  if (zeroId.only !== undefined) await batch.add(zeroId.only.draft, zeroId.only.line);
  const counts = await batch.end();
  await Promise.all([rejects.close(), remarks.close()]);
  options.onProgress?.(text.size, text.size);
  const { format } = choice;
  return {
    ...{ ...counts, rejected: rejects.count, remarks: remarks.count },
    ...{ format: format.id, encoding: text.encoding },
  };
}

function toDraft(read: RowRead, choice: FormatChoice, damaged: boolean): VacancyDraft | { rejected: string } {
  if ('broken' in read) return { rejected: read.broken };
  if (damaged && JSON.stringify(read.row).includes('\ufffd')) {
    return { rejected: 'The row has characters that are not UTF-8.' };
  }
  const fitted = choice.fit(read.row);
  return 'refused' in fitted ? { rejected: fitted.refused } : fitted.format.toDraft(fitted.row);
}

function noRows(path: string, rejected: number): KancaError {
  return new KancaError(`${path} has no row that can be read (${String(rejected)} rejected).`, {
    code: 'COLUMNS_MISSING',
    remedy: 'Check the first lines against docs/vacancies.md.',
  });
}
