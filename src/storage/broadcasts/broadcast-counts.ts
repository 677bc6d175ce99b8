import type { Tx } from '../tx.ts';

/** How far a broadcast is, in people. */
export interface BroadcastCounts {
  /** Get it, or have got it. */
  total: number;
  sent: number;
  failed: number;
  unreachable: number;
  /** Stopped, over their limit, out of the window, or cancelled. */
  skipped: number;
  /** Handed to the outbox and not sent yet. */
  inHand: number;
  replied: number;
  /** Of those sent: WhatsApp, outside the 24 hours. */
  byTemplate: number;
  /** Of those sent, where the platform tells: arrived on the phone. */
  delivered: number;
  /** The same: opened. */
  read: number;
}

const nobody: BroadcastCounts = {
  ...{ total: 0, sent: 0, failed: 0, unreachable: 0, skipped: 0, inHand: 0, replied: 0, byTemplate: 0 },
  ...{ delivered: 0, read: 0 },
};

/** Of a series all of its sendings count. */
export async function countBroadcast(tx: Tx, broadcastId: number): Promise<BroadcastCounts> {
  const [row] = await tx.$queryRaw<BroadcastCounts[]>`
    SELECT count(*) FILTER (WHERE skipped IS NULL)::int AS total,
      count(*) FILTER (WHERE state = 'sent')::int AS sent,
      count(*) FILTER (WHERE state = 'failed')::int AS failed,
      count(*) FILTER (WHERE state = 'unreachable' OR skipped = 'unreachable')::int AS unreachable,
      count(*) FILTER (WHERE (skipped IS NOT NULL AND skipped <> 'unreachable') OR state = 'cancelled')::int AS skipped,
      count(*) FILTER (WHERE state IN ('pending', 'sending'))::int AS "inHand",
      count(*) FILTER (WHERE replied_at IS NOT NULL)::int AS replied,
      count(*) FILTER (WHERE sent_as = 'template')::int AS "byTemplate",
      count(*) FILTER (WHERE state = 'sent' AND coalesce(delivered_at, read_at) IS NOT NULL)::int AS delivered,
      count(*) FILTER (WHERE state = 'sent' AND read_at IS NOT NULL)::int AS read
    FROM (
      SELECT r.skipped, r.replied_at, coalesce(r.outcome, o.state) AS state, coalesce(r.sent_as, o.sent_as) AS sent_as,
        coalesce(r.delivered_at, o.delivered_at) AS delivered_at, coalesce(r.read_at, o.read_at) AS read_at
      FROM broadcast_recipient r LEFT JOIN outbox o ON o.id = r.outbox_id
      WHERE r.broadcast_id = ANY(ARRAY(
        SELECT id FROM broadcast WHERE id = ${broadcastId} OR parent_id = ${broadcastId}))) one`;
  return row ?? nobody;
}

/** What the platforms said of messages that did not arrive, the commonest first. */
export async function countReasons(
  tx: Tx,
  broadcastId: number,
  limit: number,
): Promise<{ reason: string; people: number }[]> {
  return tx.$queryRaw`
    SELECT left(coalesce(r.error, o.error), 120) AS reason, count(*)::int AS people
    FROM broadcast_recipient r LEFT JOIN outbox o ON o.id = r.outbox_id
    WHERE r.broadcast_id = ANY(ARRAY(
        SELECT id FROM broadcast WHERE id = ${broadcastId} OR parent_id = ${broadcastId}))
      AND coalesce(r.outcome, o.state) IN ('failed', 'unreachable') AND coalesce(r.error, o.error) <> ''
    GROUP BY 1 ORDER BY people DESC, reason LIMIT ${limit}`;
}

/** How often each button was pressed. */
export async function countReplies(
  tx: Tx,
  broadcastId: number,
): Promise<{ reply: string; people: number }[]> {
  return tx.$queryRaw`
    SELECT reply, count(*)::int AS people FROM broadcast_recipient
    WHERE broadcast_id = ${broadcastId} AND reply IS NOT NULL GROUP BY reply ORDER BY people DESC, reply`;
}

/** Whether somebody still stands in line or a message is still under way. */
export async function hasOpenRecipients(tx: Tx, broadcastId: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM broadcast_recipient
        WHERE broadcast_id = ${broadcastId} AND outbox_id IS NULL AND skipped IS NULL)
      OR EXISTS (SELECT 1 FROM outbox WHERE broadcast_id = ${broadcastId} AND state IN ('pending', 'sending')) AS open`;
  return row?.open ?? false;
}
