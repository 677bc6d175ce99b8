import type { OutboxRow } from '../../outbox/outbox-row.ts';
import type { Tx } from '../tx.ts';
import { holdsUpSql } from './holds-up-sql.ts';

export interface OutboxScope {
  workerId: number;
  channels: readonly string[];
  /** Only this address (the terminal). */
  address?: string;
  lane: 0 | 1;
}

/**
 * Claims messages that may leave now: oldest first, one an address, none that would overtake an earlier one of its
 * lane, no notice while a reply to the same address waits (see `holdsUpSql`), none of a broadcast that is paused or
 * cancelled.
 */
export async function claimOutbox(
  tx: Tx,
  scope: OutboxScope,
  limit: number,
  now: Date,
): Promise<OutboxRow[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(
    sql,
    [...scope.channels],
    scope.lane,
    now,
    limit,
    scope.workerId,
    scope.address ?? null, // prettier-ignore
  );
  return rows.map((row) => ({ ...row, id: BigInt(row.id) })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Row = Omit<OutboxRow, 'id'> & { id: bigint };

const sql = `
WITH due AS (
  SELECT o.id FROM outbox o JOIN address a ON a.id = o.address_id
  WHERE o.state = 'pending' AND o.channel = ANY($1::text[]) AND o.lane = $2::int AND o.not_before <= $3::timestamptz
    AND ($6::text IS NULL OR a.external_id = $6)
    AND NOT EXISTS (
      SELECT 1 FROM outbox e WHERE e.address_id = o.address_id AND ${holdsUpSql('e', '$3::timestamptz')}
        AND (e.lane < o.lane OR (e.lane = o.lane AND e.id < o.id)))
    AND (o.broadcast_id IS NULL
      OR EXISTS (SELECT 1 FROM broadcast b WHERE b.id = o.broadcast_id AND b.state = 'sending'))
  ORDER BY o.id LIMIT $4::int
  FOR UPDATE OF o SKIP LOCKED
)
UPDATE outbox o SET state = 'sending', tries = o.tries + 1, worker_id = $5::int
FROM due, address a WHERE o.id = due.id AND a.id = o.address_id
RETURNING o.id, o.person_id AS "personId", o.address_id AS "addressId", o.channel, a.external_id AS address,
  a.attributes, o.lane, o.message, o.created_at AS since, o.tries`;
