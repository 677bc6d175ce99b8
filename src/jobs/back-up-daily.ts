import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../errors.ts';
import { backupDatabase } from '../storage/backup/backup-database.ts';
import { noKeys, type BackupKeys } from '../storage/backup/backup-keys.ts';
import { readBackupRecord, writeBackupRecord, type BackupRecord } from '../storage/backup/backup-record.ts';
import { verifyBackup } from '../storage/backup/verify-backup.ts';
import type { Database } from '../storage/database.ts';
import { wibDate } from '../time/wib-date.ts';
import { runHook } from './run-hook.ts';

/** Days of backups that are kept. */
const kept = 7;
/** A day of backups begins at 02:00 WIB, when nobody writes. */
const dayBeginsMs = 2 * 3_600_000;
/** Whoever has been at it for longer was killed. */
const longestMs = 6 * 3_600_000;

export interface BackupPlan {
  folder: string;
  /** A command that carries a file off this machine. */
  hook?: string | undefined;
  /** What it is encrypted or sealed with. */
  keys?: BackupKeys;
}

/**
 * One backup a day in the folder: written, read back into a database that is thrown away and compared, handed to the
 * hook. What failed is tried again at the next call; `readBackupRecord` tells how far it came. Of several processes with
 * one folder one does it. Returns the file where something was done.
 */
export async function backUpDaily(
  db: Pick<Database, 'pool'>,
  now: Date,
  { folder, hook, keys = noKeys }: BackupPlan,
  verify: (file: string) => Promise<unknown> = (file) => verifyBackup(file, keys),
): Promise<string | null> {
  const file = join(folder, `kanca-${wibDate(new Date(now.getTime() - dayBeginsMs))}.jsonl.gz`);
  const before = readBackupRecord(folder);
  if (existsSync(file) && before?.file === file && isDone(before, hook)) return null;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = `${file}.claim`;
  if (!take(claim, now)) return null;
  try {
    await proceed(db, file, { folder, hook, keys }, verify);
    return file;
  } finally {
    rmSync(claim, { force: true });
  }
}

function isDone({ verifiedAt, sentAt }: BackupRecord, hook: string | undefined): boolean {
  return verifiedAt !== undefined && (hook === undefined || sentAt !== undefined);
}

async function proceed(
  db: Pick<Database, 'pool'>,
  file: string,
  { folder, hook, keys }: BackupPlan,
  verify: (file: string) => Promise<unknown>,
): Promise<void> {
  let record = readBackupRecord(folder);
  const note = (news: Partial<BackupRecord>): void => {
    const { problem: _gone, ...rest } = record ?? { file, at: at() };
    record = { ...rest, ...news };
    writeBackupRecord(folder, record);
  };
  try {
    if (!existsSync(file)) {
      await backupDatabase(db, file, keys);
      removeOld(folder);
    }
    if (record?.file !== file) {
      record = { file, at: at() };
      note({});
    }
    if (record.verifiedAt === undefined) {
      await verify(file);
      note({ verifiedAt: at() });
    }
    if (hook !== undefined && record.sentAt === undefined) {
      await runHook(hook, file);
      note({ sentAt: at() });
    }
  } catch (error) {
    if (record !== null) note({ problem: describeError(error) });
    throw error;
  }
}

function at(): string {
  return new Date().toISOString();
}

function take(claim: string, now: Date): boolean {
  const since = statSync(claim, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && now.getTime() - since > longestMs) rmSync(claim, { force: true });
  try {
    closeSync(openSync(claim, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeOld(folder: string): void {
  const old = readdirSync(folder)
    .filter((name) => /^kanca-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/u.test(name))
    .sort()
    .slice(0, -kept);
  for (const name of old) rmSync(join(folder, name));
}
