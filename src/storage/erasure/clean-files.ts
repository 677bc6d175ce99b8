import { existsSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { wibTime } from '../../time/wib-time.ts';
import type { Database } from '../database.ts';

/** Hours in Western Indonesia at which nobody minds waiting. */
const night = { from: 1, until: 5 };
const hourMs = 3_600_000;
/** By day too: a person was told 24 hours. */
const latestMs = 20 * hourMs;

/**
 * After erasures, takes what they left out of the database's own files. Deleted rows stand there until they are written over:
 * the embedded database rewrites all tables and begins a new log; on PostgreSQL the tables are vacuumed, the rest is the
 * server's. It waits for the night, for 20 hours at most, and for the farewell to have left. Returns how many people were
 * cleaned up after.
 */
export async function cleanFiles(db: Database, now: Date): Promise<number> {
  const open = await db.prisma.erasure.findMany({ where: { cleanedAt: null }, orderBy: { erasedAt: 'asc' } });
  const [oldest] = open;
  if (oldest === undefined) return 0;
  const { hour } = wibTime(now);
  const urgent = now.getTime() - oldest.erasedAt.getTime() > latestMs;
  if (!urgent && (hour < night.from || hour >= night.until)) return 0;
  const shells = await db.prisma.person.findMany({
    where: { id: { in: open.map(({ erasedId }) => erasedId) }, deletedAt: { not: null } },
    select: { id: true },
  });
  const waiting = new Set(urgent ? [] : shells.map(({ id }) => id));
  const done = open.filter(({ erasedId }) => !waiting.has(erasedId)).map(({ receipt }) => receipt);
  if (done.length === 0) return 0;
  for (const sql of db.kind === 'embedded' ? rewrite : ['VACUUM', 'ANALYZE']) await db.pool.query(sql);
  if (db.kind === 'embedded') emptyLog(db.location);
  await db.prisma.erasure.updateMany({ where: { receipt: { in: done } }, data: { cleanedAt: now } });
  return done.length;
}

/** What is known of the values of a column holds some of them; logs that were switched away from are deleted, not used again. */
const rewrite = [
  'DELETE FROM pg_statistic',
  'VACUUM FULL',
  'ANALYZE',
  'SET wal_recycle = off',
  'CHECKPOINT',
  'SELECT pg_switch_wal()',
  'CHECKPOINT',
  'SELECT pg_switch_wal()',
  'CHECKPOINT',
  'RESET wal_recycle',
];

/** An error of the database may quote the row it was about. */
function emptyLog(dataDir: string): void {
  const file = join(dataDir, 'run', 'database.log');
  if (existsSync(file)) truncateSync(file);
}
