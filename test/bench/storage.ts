import type pg from 'pg';
import { openDatabase } from '../../src/storage/open-database.ts';
import { claimTurns } from '../../src/storage/turns/claim-turns.ts';
import { commitTurns } from '../../src/storage/turns/commit-turns.ts';
import { storeInbound } from '../../src/storage/turns/store-inbound.ts';
import { createFromTemplate, dropDatabase } from '../support/postgres-template.ts';
import { printResult } from './support/print-result.ts';
import { round } from './support/round.ts';
import { seedQuestionnaire } from './support/seed-questionnaire.ts';

/** Turns a second on PostgreSQL: ours in batches against the same turn on plain `pg`, one transaction each, 10 at once. */
const server = process.env['BENCH_DATABASE_URL'];
const people = 200;
const rounds = 10;

if (server === undefined) printResult('storage', { skipped: 'no PostgreSQL (BENCH_DATABASE_URL)' });
else await compare(server);

async function compare(url: string): Promise<void> {
  const databaseUrl = await createFromTemplate(url);
  const db = await openDatabase({ dataDir: '', databaseUrl });
  await seedQuestionnaire(db, 1, people);
  await db.pool.query(
    "INSERT INTO worker (host, pid, started_at, heartbeat_at) VALUES ('bench', 0, now(), now())",
  );
  const batched: number[] = [];
  const plain: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    await storeInbound(db.prisma, events(`b${n}`));
    batched.push(await timed(() => db.prisma.$transaction(handleBatch)));
    await db.pool.query(`UPDATE outbox SET state = 'sent'`);
    await storeInbound(db.prisma, events(`p${n}`));
    const { rows } = await db.pool.query<{ id: string; person_id: number }>(
      'SELECT id, person_id FROM inbox WHERE done_at IS NULL',
    );
    plain.push(await timed(() => Promise.all(rows.map((row) => handlePlain(db.pool, row)))));
    await db.pool.query(`UPDATE outbox SET state = 'sent'`);
  }
  await db.close();
  await dropDatabase(url, databaseUrl);
  const rate = (all: readonly number[]): number =>
    (people * all.length * 1000) / all.reduce((a, b) => a + b, 0);
  printResult('storage', {
    batch: people,
    turnsPerSecond: { batched: Math.round(rate(batched)), plainPg: Math.round(rate(plain)) },
    ratio: round(rate(batched) / rate(plain)),
  });
}

function events(round: string) {
  return Array.from({ length: people }, (_, n) => ({
    channel: 'telegram',
    address: `${n + 1}`,
    externalId: `${round}-${n}`,
    event: { type: 'TEXT' as const, text: '4' },
  }));
}

async function handleBatch(tx: Parameters<typeof claimTurns>[0]): Promise<void> {
  const now = new Date();
  const turns = await claimTurns(tx, { channels: ['telegram'] }, people, now);
  const results = turns.map((turn) => ({
    turn,
    conversation: { ...turn.conversation, step: turn.conversation.step + 1 },
    setAside: null,
    reply: { text: '2 dari 48. Seberapa suka kamu?', choices: [] },
    purpose: null,
    noticeBinds: false,
    answers: [],
    address: null,
    reached: null,
  }));
  await commitTurns(tx, results, { id: 1, channels: ['telegram'] }, now);
}

async function handlePlain(
  pool: pg.Pool,
  { id, person_id: person }: { id: string; person_id: number },
): Promise<void> {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT * FROM conversation WHERE person_id = $1 FOR UPDATE', [person]);
  await client.query(
    'UPDATE conversation SET step = step + 1, revision = revision + 1 WHERE person_id = $1',
    [person],
  );
  await client.query(
    `INSERT INTO outbox (address_id, person_id, channel, message, state)
     SELECT id, person_id, channel, $2, 'sending' FROM address WHERE person_id = $1`,
    [person, { text: '2 dari 48. Seberapa suka kamu?', choices: [] }],
  );
  await client.query('UPDATE inbox SET done_at = now() WHERE id = $1', [id]);
  await client.query('COMMIT');
  client.release();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
