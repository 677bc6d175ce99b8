import { openTestDatabase } from '../support/database.ts';
import { measureJobs } from './scale/measure-jobs.ts';
import { measureAlerts } from './scale/measure-alerts.ts';
import { measureChat } from './scale/measure-chat.ts';
import { measureReports } from './scale/measure-reports.ts';
import { measureUpkeep } from './scale/measure-upkeep.ts';
import { seedProvince } from './scale/seed-province.ts';
import { stopwatch } from './scale/stopwatch.ts';
import { printResult } from './support/print-result.ts';

/**
 * What the product needs when the people of a province have registered: BENCH_SCALE_PEOPLE of them (100,000 unless told
 * otherwise) with a year's history, on PostgreSQL, or on the embedded database where BENCH_DATABASE_URL is not set. Seconds,
 * each step once in this order; `memoryMb` is the most this process needed.
 */
const people = Number(process.env['BENCH_SCALE_PEOPLE'] ?? 100_000);
const server = process.env['BENCH_DATABASE_URL'];
if (server !== undefined) process.env['TEST_DATABASE_URL'] = server;

const now = new Date(`${new Date().toISOString().slice(0, 10)}T03:00:00Z`);
const db = await openTestDatabase();
try {
  const watch = stopwatch();
  await watch.time('seed', () => seedProvince(db, people, now));
  watch.note('databaseMb', await sizeMb());
  await measureJobs(db, watch, now);
  await measureAlerts(db, watch, now);
  await measureReports(db, watch, now);
  await measureChat(db, watch, now);
  await measureUpkeep(db, watch, now);
  printResult('scale', { people, database: db.kind, ...watch.result() });
} finally {
  await db.close();
}

async function sizeMb(): Promise<number> {
  const { rows } = await db.pool.query<{ mb: number }>(
    'SELECT (pg_database_size(current_database()) / 1e6)::int AS mb',
  );
  return rows[0]?.mb ?? 0;
}
