import type { OutboxRow } from '../../outbox/outbox-row.ts';
import type { Tx } from '../tx.ts';
import { dueSql } from './due-sql.ts';

export interface OutboxScope {
  workerId: number;
  channels: readonly string[];
  /** Only this address (the terminal). */
  address?: string;
  lane: 0 | 1;
}

/**
 * Claims replies that may leave now (see `dueSql`), oldest first, one an address. Notices go by `claimNotices`.
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
    scope.address ?? null,
    scope.workerId, // prettier-ignore
  );
  return rows.map((row) => ({ ...row, id: BigInt(row.id) })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Row = Omit<OutboxRow, 'id'> & { id: bigint };

const sql = `
WITH due AS (
  SELECT o.id FROM outbox o JOIN address a ON a.id = o.address_id WHERE ${dueSql}
  ORDER BY o.id LIMIT $4::int
  FOR UPDATE OF o SKIP LOCKED
)
UPDATE outbox o SET state = 'sending', tries = o.tries + 1, worker_id = $6::int
FROM due, address a WHERE o.id = due.id AND a.id = o.address_id
RETURNING o.id, o.person_id AS "personId", o.address_id AS "addressId", o.channel, a.external_id AS address,
  a.attributes, o.lane, o.message, o.created_at AS since, o.tries`;
