import type { Tx } from '../tx.ts';
import type { BestAddress } from './read-reach-facts.ts';

/** A notice that goes to another address than it was written for. */
export interface Moved {
  id: bigint;
  to: BestAddress;
}

/**
 * Gives notices to the address the person prefers by now. A person of a broadcast stands in line again there: another
 * channel shows it in another way. A message that would have changed an earlier one comes anew.
 */
export async function moveNotices(tx: Tx, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const rows = JSON.stringify(
    moved.map(({ id, to }) => ({ id: `${id}`, address: to.id, channel: to.channel })),
  );
  await tx.$executeRawUnsafe(recipientsSql, rows);
  await tx.$executeRawUnsafe(othersSql, rows);
}

const input = `moved AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id bigint, address int, channel text)
)`;

const recipientsSql = `
WITH ${input}, gone AS (
  DELETE FROM outbox o USING moved m WHERE o.id = m.id AND o.broadcast_id IS NOT NULL
)
UPDATE broadcast_recipient r SET outbox_id = NULL, address_id = m.address FROM moved m WHERE r.outbox_id = m.id`;

const othersSql = `
WITH ${input}
UPDATE outbox o SET address_id = m.address, channel = m.channel, held = NULL, message = o.message - 'replaces' FROM moved m WHERE o.id = m.id`;
