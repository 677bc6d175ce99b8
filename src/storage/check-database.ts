import { KancaError, toKancaError } from '../errors.ts';
import type { Database } from './database.ts';
import { findMissingMigrations } from './find-missing-migrations.ts';
import { findWritingTrouble } from './find-writing-trouble.ts';
import { listWorkers, type WorkerFact } from './outbox/list-workers.ts';
import { readMigrations } from './read-migrations.ts';

export interface DatabaseFacts {
  readonly kind: Database['kind'];
  readonly location: string;
  /** Null if the database answers. */
  readonly unreachable: KancaError | null;
  /** Why it takes nothing new although it answers; null if it does. */
  readonly writingTrouble: KancaError | null;
  /** Such as `18.6`. */
  readonly serverVersion: string | null;
  readonly missingMigrations: readonly string[];
  /** Why the migrations cannot be applied; null if they can. */
  readonly migrationProblem: KancaError | null;
  /** Inbox rows that were given up after repeated failure. */
  readonly deadLetters: number;
  readonly unreadInbox: number;
  readonly pendingOutbox: number;
  readonly failedOutbox: number;
  /** Notices that wait, or were dropped within seven days, by the reason: see outbox.held. */
  readonly heldBack: Readonly<Record<string, number>>;
  /** Messages that a process has had in hand for minutes. */
  readonly oldSending: number;
  readonly workers: readonly WorkerFact[];
  /** Age of the oldest message that should have been sent by now, in seconds. */
  readonly oldestPendingSeconds: number;
  /** The database's clock minus this machine's, in milliseconds; uncertain by half the time of a query. */
  readonly clockSkewMs: number;
  readonly sizeBytes: number;
  /** When the first migration was applied; null: not known. */
  readonly since: Date | null;
}

/** What `kanca doctor` wants to know of the database. Throws nothing. */
export async function checkDatabase(database: Database): Promise<DatabaseFacts> {
  const nothing: DatabaseFacts = {
    kind: database.kind,
    location: database.location,
    unreachable: null,
    writingTrouble: null,
    serverVersion: null,
    missingMigrations: [],
    migrationProblem: null,
    deadLetters: 0,
    unreadInbox: 0,
    pendingOutbox: 0,
    failedOutbox: 0,
    heldBack: {},
    oldSending: 0,
    workers: [],
    oldestPendingSeconds: 0,
    clockSkewMs: 0,
    sizeBytes: 0,
    since: null,
  };
  try {
    const facts = { ...nothing, ...(await readServer(database)), ...(await readMigrationState(database)) };
    const hasTables = facts.migrationProblem === null && facts.missingMigrations.length === 0;
    const trouble = { writingTrouble: await findWritingTrouble(database) };
    return { ...facts, ...trouble, ...(hasTables && (await readQueues(database))) };
  } catch (error) {
    return { ...nothing, unreachable: toKancaError(error) };
  }
}

async function readServer({ pool }: Database): Promise<Partial<DatabaseFacts>> {
  const before = Date.now();
  const { rows } = await pool.query<{ version: string; now: Date; size: string }>(
    `select current_setting('server_version') as version, clock_timestamp() as now,
            pg_database_size(current_database()) as size`,
  );
  const after = Date.now();
  const [row] = rows;
  if (row === undefined) return {};
  const clockSkewMs = Math.round(row.now.getTime() - (before + after) / 2);
  return { serverVersion: row.version.split(' ')[0] ?? null, clockSkewMs, sizeBytes: Number(row.size) };
}

async function readMigrationState({ pool }: Database): Promise<Partial<DatabaseFacts>> {
  try {
    const missing = await findMissingMigrations(pool, readMigrations());
    return { missingMigrations: missing.map(({ name }) => name) };
  } catch (error) {
    if (error instanceof KancaError) return { migrationProblem: error };
    throw error;
  }
}

/** Each count has an index of only the rows it counts: none reads a whole table. */
async function readQueues({ pool }: Database): Promise<Partial<DatabaseFacts>> {
  const { rows } = await pool.query<Partial<DatabaseFacts>>(
    `select (select count(*)::int from inbox where parked_at is not null) as "deadLetters",
            (select count(*)::int from inbox where done_at is null and parked_at is null) as "unreadInbox",
            (select count(*)::int from outbox where state = 'pending') as "pendingOutbox",
            (select count(*)::int from outbox where state = 'failed') as "failedOutbox",
            (select coalesce(json_object_agg(held, notices), '{}') from (
               select held, count(*)::int as notices from outbox
               where held is not null and (state = 'pending' or created_at > now() - interval '7 days')
               group by held) one) as "heldBack",
            (select count(*)::int from outbox where state = 'sending'
               and greatest(created_at, not_before) < now() - interval '2 minutes') as "oldSending",
            (select min(started_at) from _prisma_migrations) as since,
            (select coalesce(extract(epoch from now() - min(not_before)), 0)::float
               from outbox where state = 'pending' and not_before < now()) as "oldestPendingSeconds"`,
  );
  return { ...rows[0], workers: await listWorkers(pool) };
}
