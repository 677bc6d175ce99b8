import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { KancaError } from '../../errors.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupEnd,
  type BackupHeader,
  type BackupTable,
} from './backup-format.ts';

export type BackupPart =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'table'; table: BackupTable }
  /** Rows of the table before, each a JSON array as text. */
  | { kind: 'rows'; lines: string[] };

const CHARACTERS_AT_ONCE = 2_000_000;
const ROWS_AT_ONCE = 1_000;

/**
 * Reads a backup file in constant memory.
 * @throws KancaError BACKUP_UNREADABLE if it is none, cut off or damaged
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  try {
    yield* readParts(file);
  } catch (error) {
    if (error instanceof KancaError) throw error;
    throw unreadable(file, error instanceof Error ? error.message : String(error), error);
  }
}

async function* readParts(file: string): AsyncGenerator<BackupPart> {
  let rows = 0;
  let ended = false;
  let batch: string[] = [];
  let characters = 0;
  let first = true;
  for await (const line of readLines(file)) {
    if (line.startsWith('[')) {
      batch.push(line);
      characters += line.length;
      rows += 1;
      if (batch.length < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
    }
    if (batch.length > 0) yield { kind: 'rows', lines: batch };
    batch = [];
    characters = 0;
    if (line.startsWith('[')) continue;
    const value = JSON.parse(line) as BackupHeader | BackupTable | BackupEnd;
    if (first) yield { kind: 'header', header: requireHeader(file, value) };
    else if ('table' in value) yield { kind: 'table', table: value };
    else if ('end' in value) ended = value.rows === rows;
    first = false;
  }
  if (!ended) throw unreadable(file, 'its end is missing');
}

/** Node's readline also cuts at U+2028, from version 24 on. */
async function* readLines(file: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding('utf8');
  pipeline(createReadStream(file), text, () => undefined);
  let rest = '';
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function requireHeader(file: string, value: object): BackupHeader {
  const header = value as Partial<BackupHeader>;
  if (header.format !== BACKUP_FORMAT) throw unreadable(file, 'it is not a backup of this program');
  if (header.version !== BACKUP_VERSION) throw unreadable(file, `its version is ${header.version}`);
  return value as BackupHeader;
}

function unreadable(file: string, reason: string, cause?: unknown): KancaError {
  return new KancaError(`${file} cannot be restored: ${reason}.`, {
    code: 'BACKUP_UNREADABLE',
    remedy: 'Take another backup file; nothing was changed in the database.',
    cause,
  });
}
