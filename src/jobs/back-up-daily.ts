import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { wibDate } from '../time/wib-date.ts';
import { backupDatabase } from '../storage/backup/backup-database.ts';
import type { Database } from '../storage/database.ts';

/** Days of backups that are kept. */
const kept = 7;
/** A day of backups begins at 02:00 WIB, when nobody writes. */
const dayBeginsMs = 2 * 3_600_000;

/** One backup a day of the embedded database, in `<data>/backups`; a PostgreSQL server has its own. Returns the file, if one was written. */
export async function backUpDaily(db: Database, now: Date): Promise<string | null> {
  if (db.kind !== 'embedded') return null;
  const folder = join(db.location, 'backups');
  const file = join(folder, `kanca-${wibDate(new Date(now.getTime() - dayBeginsMs))}.jsonl.gz`);
  if (existsSync(file)) return null;
  mkdirSync(folder, { recursive: true });
  await backupDatabase(db, file);
  const old = readdirSync(folder)
    .filter((name) => /^kanca-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/u.test(name))
    .sort()
    .slice(0, -kept);
  for (const name of old) rmSync(join(folder, name));
  return file;
}
