import type { Tx } from '../tx.ts';

/** How long handled messages are kept: long enough to answer questions about them, and to know a repeated delivery. */
const keptDays = 90;
const batch = 5_000;

/**
 * Deletes handled inbox and outbox rows past their time; dead letters stay until somebody has looked. Rows are numbered as
 * they came, so only the oldest are looked at. Returns how many.
 */
export async function sweepHistory(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  const inbox = await sweep(tx, 'inbox', 'received_at', 'done_at IS NOT NULL', before);
  return inbox + (await sweep(tx, 'outbox', 'created_at', `state NOT IN ('pending', 'sending')`, before));
}

/** Some rows at a time, until a batch holds one that is young. */
async function sweep(tx: Tx, table: string, at: string, settled: string, before: Date): Promise<number> {
  let deleted = 0;
  for (let after = 0n; ;) {
    const [row] = await tx.$queryRawUnsafe<{ last: bigint | null; young: boolean | null; gone: number }[]>(
      `WITH head AS (
         SELECT id, ${at} AS at, ${settled} AS settled FROM ${table} WHERE id > $1::bigint ORDER BY id LIMIT ${batch}
       ), gone AS (
         DELETE FROM ${table} t USING head h WHERE t.id = h.id AND h.settled AND h.at < $2::timestamptz RETURNING 1
       )
       SELECT max(id) AS last, bool_or(at >= $2::timestamptz) AS young, (SELECT count(*) FROM gone)::int AS gone FROM head`,
      `${after}`,
      before,
    );
    deleted += row?.gone ?? 0;
    if (row?.last == null || row.young === true) return deleted;
    after = row.last;
  }
}
