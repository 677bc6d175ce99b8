import type { HeldBack } from '../../reach/decide-reach.ts';
import type { Purpose } from '../../reach/purposes.ts';
import type { Tx } from '../tx.ts';

/** A notice that may not leave now. */
export type Held = { id: bigint; purpose: Purpose; why: HeldBack } & (
  { act: 'wait'; until: Date } | { act: 'drop' }
);

/** Puts notices off, or cancels them, with the reason; of a broadcast its recipient carries the reason too. */
export async function holdBack(tx: Tx, held: readonly Held[]): Promise<void> {
  if (held.length === 0) return;
  const rows = held.map((one) => ({
    id: `${one.id}`,
    why: one.why,
    until: one.act === 'wait' ? one.until : null,
  }));
  await tx.$executeRawUnsafe(sql, JSON.stringify(rows));
}

const sql = `
WITH held AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id bigint, why text, until timestamptz)
), passed AS (
  UPDATE broadcast_recipient r SET skipped = h.why FROM held h WHERE r.outbox_id = h.id AND h.until IS NULL
)
UPDATE outbox o SET held = h.why, not_before = coalesce(h.until, o.not_before),
  state = CASE WHEN h.until IS NULL THEN 'cancelled' ELSE o.state END
FROM held h WHERE o.id = h.id`;
