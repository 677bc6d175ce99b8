import type { Tx } from '../tx.ts';

/** A broadcast that somebody may be answering. */
export interface Answerable {
  broadcastId: number;
  sentAt: Date;
}

interface Writer {
  personId: number;
  addressId: number;
  now: Date;
}

/** The broadcast whose message the words are a reply to (a swipe, a quote); null: they are a reply to something else. */
export async function findQuotedBroadcast(
  tx: Tx,
  { personId, addressId }: Writer,
  replyTo: string,
): Promise<Answerable | null> {
  const [found] = await tx.$queryRaw<Answerable[]>`
    SELECT o.broadcast_id AS "broadcastId", o.sent_at AS "sentAt" FROM outbox o
    WHERE o.address_id = ${addressId} AND o.person_id = ${personId} AND o.broadcast_id IS NOT NULL AND o.state = 'sent'
      AND (o.external_id = ${replyTo} OR right(o.external_id, ${replyTo.length + 1}) = ${`_${replyTo}`})
    ORDER BY o.id DESC LIMIT 1`;
  return found ?? null;
}

/**
 * The newest broadcast that came to this address within `hours`, unless something that can be answered came after it; null
 * where there is none.
 */
export async function findFreshBroadcast(
  tx: Tx,
  { personId, addressId, now }: Writer,
  hours: number,
): Promise<Answerable | null> {
  const since = new Date(now.getTime() - hours * 3_600_000);
  const [found] = await tx.$queryRaw<Answerable[]>`
    SELECT o.broadcast_id AS "broadcastId", o.sent_at AS "sentAt"
    FROM broadcast_recipient r JOIN outbox o ON o.id = r.outbox_id
    WHERE r.person_id = ${personId} AND o.address_id = ${addressId} AND o.state = 'sent' AND o.sent_at > ${since}
      AND NOT EXISTS (
        SELECT 1 FROM outbox later
        WHERE later.address_id = o.address_id AND later.lane = 1 AND later.broadcast_id IS NULL
          AND later.sent_at > o.sent_at AND jsonb_array_length(later.message->'choices') > 0)
    ORDER BY o.sent_at DESC LIMIT 1`;
  return found ?? null;
}
