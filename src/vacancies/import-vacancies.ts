import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { KancaError } from '../errors.ts';
import { detectFormat, formatById } from './formats/detect-format.ts';
import type { VacancyFormat } from './formats/format.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { openText } from './reading/open-text.ts';
import { readRows } from './reading/read-rows.ts';
import type { RowRead } from './reading/row.ts';
import type { VacancyDraft } from './vacancy-draft.ts';

/** What became of one batch; the ids are those of rows that were not there before. */
export interface UpsertedVacancies {
  newIds: number[];
  updated: number;
  unchanged: number;
}

export interface ImportOptions {
  path: string;
  /** Id of a format; detected from the columns if not given. */
  format?: string | undefined;
  /** Stores one batch, all or nothing. */
  store: (drafts: VacancyDraft[], now: Date) => Promise<UpsertedVacancies>;
  /** Called with what is new, in lots of some thousand and at the end, e.g. to find whom to tell. */
  onNew?: ((ids: number[]) => Promise<void>) | undefined;
  onProgress?: ((bytesRead: number, size: number) => void) | undefined;
  /** File for the rows that were not taken; written only if there are any. */
  rejectTo?: string | undefined;
  now: Date;
}

export interface ImportResult {
  new: number;
  updated: number;
  unchanged: number;
  rejected: number;
  format: string;
  encoding: string;
}

const batchSize = 250;
const lotSize = 5000;

/**
 * Imports a CSV or JSONL file of any known format, streaming, idempotent by (source, source id). Rows that cannot be
 * read go to `rejectTo` with line number and reason; all others are stored, batch by batch.
 * @throws KancaError FILE_UNREADABLE, FILE_EMPTY, COLUMNS_MISSING, FORMAT_UNKNOWN
 */
export async function importVacancies(options: ImportOptions): Promise<ImportResult> {
  keepHeapSmall();
  const text = await openText(options.path);
  const rejects = new RejectFile(options.rejectTo);
  const result: ImportResult = {
    ...{ new: 0, updated: 0, unchanged: 0, rejected: 0 },
    ...{ format: '', encoding: text.encoding },
  };
  let format = options.format === undefined ? undefined : formatById(options.format);
  let batch: VacancyDraft[] = [];
  let lot: number[] = [];

  const flush = async (): Promise<void> => {
    const { newIds, updated, unchanged } = await options.store(batch, options.now);
    batch = [];
    result.new += newIds.length;
    result.updated += updated;
    result.unchanged += unchanged;
    options.onProgress?.(text.bytesRead(), text.size);
    lot.push(...newIds);
    if (lot.length >= lotSize) await tellNew();
  };
  const tellNew = async (): Promise<void> => {
    if (lot.length > 0) await options.onNew?.(lot);
    lot = [];
  };

  for await (const read of readRows(text.pieces)) {
    if ('row' in read) format ??= detectFormat(Object.keys(read.row));
    const draft = toDraft(read, format, text.encoding === 'utf8-damaged');
    if ('rejected' in draft) await rejects.write(read.line, draft.rejected);
    else if (batch.push(draft) >= batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  await tellNew();
  await rejects.close();
  options.onProgress?.(text.size, text.size);
  if (format === undefined) throw noRows(options.path, rejects.count);
  return { ...result, rejected: rejects.count, format: format.id };
}

function toDraft(
  read: RowRead,
  format: VacancyFormat | undefined,
  damaged: boolean,
): VacancyDraft | { rejected: string } {
  if ('broken' in read) return { rejected: read.broken };
  if (damaged && JSON.stringify(read.row).includes('\ufffd')) {
    return { rejected: 'The row has characters that are not UTF-8.' };
  }
  return format === undefined ? { rejected: 'The format is not known.' } : format.toDraft(read.row);
}

function noRows(path: string, rejected: number): KancaError {
  return new KancaError(`${path} has no row that can be read (${String(rejected)} rejected).`, {
    code: 'COLUMNS_MISSING',
    remedy: 'Check the first lines against docs/vacancies.md.',
  });
}

/** One JSON object a line: `{"line": 12, "reason": "…"}`. */
class RejectFile {
  count = 0;
  private readonly path: string | undefined;
  private stream: WriteStream | undefined;

  constructor(path: string | undefined) {
    this.path = path;
  }

  async write(line: number, reason: string): Promise<void> {
    this.count += 1;
    if (this.path === undefined) return;
    this.stream ??= createWriteStream(this.path);
    if (!this.stream.write(`${JSON.stringify({ line, reason })}\n`)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    if (this.stream === undefined) return;
    this.stream.end();
    await once(this.stream, 'finish');
  }
}
