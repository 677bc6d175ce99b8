import type { Tx } from '../tx.ts';
import type { Held } from './hold-back.ts';

/**
 * What a dropped notice would have told counts as not told: alerts are looked at again in a day, a campaign finds its
 * people again. They were marked at the moment the notice was written.
 */
export async function giveBack(tx: Tx, held: readonly Held[], now: Date): Promise<void> {
  const dropped = held.filter(({ act }) => act === 'drop').map(({ id }) => `${id}`);
  if (dropped.length === 0) return;
  await tx.$executeRawUnsafe(alertsSql, dropped, now);
  await tx.$executeRawUnsafe(campaignsSql, dropped);
}

const alertsSql = `
UPDATE alert l SET sent_at = NULL, due_at = $2::timestamptz + interval '1 day'
FROM outbox o WHERE o.id = ANY($1::bigint[]) AND o.purpose IN ('alert', 'search')
  AND l.person_id = o.person_id AND l.sent_at = o.created_at AND l.dismissed_at IS NULL`;

const campaignsSql = `
DELETE FROM campaign_sent k USING outbox o
WHERE o.id = ANY($1::bigint[]) AND o.purpose IN ('suggestion', 'reminder')
  AND k.person_id = o.person_id AND k.at = o.created_at AND k.reply IS NULL`;
