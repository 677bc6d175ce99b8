import type { Tx } from '../tx.ts';

const batch = 5_000;

/**
 * Deletes handled inbox and outbox rows past their time; dead letters stay until somebody has looked. What became of a
 * message of a broadcast stays with its recipient. Rows are numbered as they came, so only the oldest are looked at.
 * Returns how many.
 * @param keptDays long enough to know a repeated delivery
 */
export async function sweepHistory(tx: Tx, now: Date, keptDays: number): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  const inbox = await sweep(tx, inboxSql, before);
  return inbox + (await sweep(tx, outboxSql, before));
}

/** Some rows at a time, until a batch holds one that is young. */
async function sweep(tx: Tx, sql: string, before: Date): Promise<number> {
  let deleted = 0;
  for (let after = 0n; ;) {
    const [row] = await tx.$queryRawUnsafe<{ last: bigint | null; young: boolean | null; gone: number }[]>(
      sql,
      `${after}`,
      before,
    );
    deleted += row?.gone ?? 0;
    if (row?.last == null || row.young === true) return deleted;
    after = row.last;
  }
}

const inboxSql = sweepSql({ table: 'inbox', at: 'received_at', settled: 'done_at IS NOT NULL' });

const outboxSql = sweepSql({
  table: 'outbox',
  at: 'created_at',
  settled: `state NOT IN ('pending', 'sending')`,
  returning: 't.id, t.broadcast_id, t.state, t.sent_at, t.sent_as, t.delivered_at, t.read_at, t.error',
  then: `, kept AS (
    UPDATE broadcast_recipient r SET outcome = g.state, sent_at = g.sent_at, sent_as = g.sent_as,
      delivered_at = g.delivered_at, read_at = g.read_at, error = g.error
    FROM gone g WHERE g.broadcast_id IS NOT NULL AND r.outbox_id = g.id)`,
});

interface Sweep {
  table: string;
  at: string;
  settled: string;
  /** Columns of the deleted rows, and what happens to `gone`, which holds them. */
  returning?: string;
  then?: string;
}

function sweepSql({ table, at, settled, returning = '1', then = '' }: Sweep): string {
  return `WITH head AS (
    SELECT id, ${at} AS at, ${settled} AS settled FROM ${table} WHERE id > $1::bigint ORDER BY id LIMIT ${batch}
  ), gone AS (
    DELETE FROM ${table} t USING head h WHERE t.id = h.id AND h.settled AND h.at < $2::timestamptz
    RETURNING ${returning}
  )${then}
  SELECT max(id) AS last, bool_or(at >= $2::timestamptz) AS young, (SELECT count(*) FROM gone)::int AS gone FROM head`;
}
