import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupDatabase } from '../../../src/storage/backup/backup-database.ts';
import { checkDatabase } from '../../../src/storage/check-database.ts';
import type { Database } from '../../../src/storage/database.ts';
import { sweepHistory } from '../../../src/storage/jobs/sweep-history.ts';
import { deletePerson, sweepDeleted } from '../../../src/storage/people/delete-person.ts';
import { exportPerson } from '../../../src/storage/people/export-person.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Has a ticket. */
const someone = 1200;

/** Deleting a person with a history, the retention, the doctor and a backup. */
export async function measureUpkeep(db: Database, watch: Stopwatch, now: Date): Promise<void> {
  const { prisma } = db;
  await watch.time('copy of a person', async () => void (await exportPerson(prisma, someone)));
  await watch.time('deletion of a person', () => prisma.$transaction((tx) => deletePerson(tx, someone, now)));
  await watch.time('sweepDeleted of the shell', () =>
    sweepDeleted(prisma, new Date(now.getTime() + 120_000)),
  );
  await watch.time('sweepHistory, nothing old', () => sweepHistory(prisma, now, 90));
  await watch.time('sweepHistory, some days later', () =>
    sweepHistory(prisma, new Date(now.getTime() + 8 * 86_400_000), 90),
  );
  await watch.time('doctor', async () => void (await checkDatabase(db)));
  const folder = mkdtempSync(join(tmpdir(), 'kanca-scale-'));
  try {
    const file = join(folder, 'backup.jsonl.gz');
    await watch.time('backup', () => backupDatabase(db, file));
    watch.note('backupMb', Math.round(statSync(file).size / 1e6));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
