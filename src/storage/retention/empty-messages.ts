import type { Tx } from '../tx.ts';

const batch = 5_000;

/**
 * Takes the words out of handled messages past their time; what they were, when and their keys stay: a repeated delivery is
 * still known, and a reply to one in a talk still finds its ticket. Returns how many.
 */
export async function emptyMessages(tx: Tx, before: Date): Promise<number> {
  const inbox = await empty(
    tx,
    {
      table: 'inbox',
      column: 'event',
      at: 'received_at',
      settled: 'done_at IS NOT NULL',
      rest: `jsonb_build_object('type', event->'type')`,
    },
    before,
  );
  const outbox = await empty(
    tx,
    {
      table: 'outbox',
      column: 'message',
      at: 'created_at',
      settled: `state NOT IN ('pending', 'sending')`,
      rest: `jsonb_build_object('text', '', 'choices', '[]'::jsonb)
      || jsonb_strip_nulls(jsonb_build_object('ticketId', message->'ticketId'))`,
    },
    before,
  );
  return inbox + outbox;
}

interface Emptied {
  table: string;
  column: string;
  at: string;
  settled: string;
  /** What the column holds afterwards. */
  rest: string;
}

/** Some rows at a time, numbered as they came, until a batch holds one that is young. */
async function empty(tx: Tx, { table, column, at, settled, rest }: Emptied, before: Date): Promise<number> {
  const sql = `WITH head AS (
    SELECT id, ${at} AS at, ${settled} AS settled FROM ${table} WHERE id > $1::bigint ORDER BY id LIMIT ${batch}
  ), emptied AS (
    UPDATE ${table} t SET ${column} = ${rest} FROM head h
    WHERE t.id = h.id AND h.settled AND h.at < $2::timestamptz AND t.${column} <> ${rest} RETURNING 1
  )
  SELECT max(id) AS last, bool_or(at >= $2::timestamptz) AS young,
    (SELECT count(*) FROM emptied)::int AS emptied FROM head`;
  let count = 0;
  for (let after = 0n; ;) {
    const [row] = await tx.$queryRawUnsafe<{ last: bigint | null; young: boolean | null; emptied: number }[]>(
      sql,
      ...[`${after}`, before],
    );
    count += row?.emptied ?? 0;
    if (row?.last == null || row.young === true) return count;
    after = row.last;
  }
}
