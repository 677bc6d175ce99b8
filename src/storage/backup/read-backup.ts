import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { KancaError } from '../../errors.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupEnd,
  type BackupHeader,
  type BackupTable,
} from './backup-format.ts';

import type { BackupKeys } from './backup-keys.ts';
import { decryptWith } from './encrypt-backup.ts';
import { changed, checkSeal, unproven as notProven } from './seal-backup.ts';

export type BackupPart =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'table'; table: BackupTable }
  /** Rows of the table before, each a JSON array as text. */
  | { kind: 'rows'; lines: string[] };

const CHARACTERS_AT_ONCE = 2_000_000;
const ROWS_AT_ONCE = 1_000;

export interface BackupProof {
  keys: BackupKeys;
  /** A file that nothing proves is taken as it is. */
  unproven?: boolean | undefined;
}

/**
 * Reads a backup file in constant memory. Whether it is ours and unchanged is known at its end.
 * @throws KancaError BACKUP_UNREADABLE if it is none, cut off or damaged, BACKUP_CHANGED, BACKUP_UNPROVEN,
 * BACKUP_KEY_MISSING
 */
export async function* readBackup(file: string, proof: BackupProof): AsyncGenerator<BackupPart> {
  const found = { encrypted: false };
  try {
    yield* readParts(file, proof, found);
  } catch (error) {
    if (error instanceof KancaError) throw error;
    // With another key it is noise, which cannot be told from a file that somebody has changed.
    if (found.encrypted) throw changed(file, error);
    throw unreadable(file, error instanceof Error ? error.message : String(error), error);
  }
}

async function* readParts(
  file: string,
  { keys, unproven }: BackupProof,
  found: { encrypted: boolean },
): AsyncGenerator<BackupPart> {
  const seal = checkSeal(file, keys);
  let end: BackupEnd | undefined;
  let rows = 0;
  let batch: string[] = [];
  let characters = 0;
  let first = true;
  for await (const line of readLines(file, keys.passphrase, () => (found.encrypted = true))) {
    if (end !== undefined) throw changed(file);
    if (line.startsWith('[')) {
      seal.add(`${line}\n`);
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
    if ('end' in value) {
      end = value;
      continue;
    }
    seal.add(`${line}\n`);
    if (first) yield { kind: 'header', header: requireHeader(file, value) };
    else if ('table' in value) yield { kind: 'table', table: value };
    first = false;
  }
  if (end?.rows !== rows) throw unreadable(file, 'its end is missing');
  if (found.encrypted) return;
  const finding = seal.close(end.seal);
  if (finding !== 'proven' && unproven !== true) throw notProven(file, finding);
}

/** Node's readline also cuts at U+2028, from version 24 on. */
async function* readLines(
  file: string,
  passphrase: string | undefined,
  encrypted: () => void,
): AsyncGenerator<string> {
  const text = createGunzip().setEncoding('utf8');
  const read = pipeline(createReadStream(file), decryptWith(file, passphrase, encrypted), text);
  let rest = '';
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    text.destroy();
    await read.catch(() => undefined);
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
