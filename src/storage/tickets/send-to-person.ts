import type { RenderedMessage } from '../../channels/channel.ts';
import { talkAddressSql } from '../reach/best-address-sql.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

/**
 * Writes words of a talk, or an answer somebody waits for, into the outbox of another than the person of the turn: to where
 * they wrote last. What they do not wait for is a notice, see `writeNotice`. False for somebody who cannot be reached:
 * nothing is written.
 * @param message `ticketId`: it holds words of a person, and goes with the ticket
 */
export async function sendToPerson(
  tx: Tx,
  personId: number,
  message: RenderedMessage & { ticketId?: number },
  now: Date,
): Promise<boolean> {
  await tx.$executeRawUnsafe(takeAlongSql, personId, now);
  const written = await tx.$executeRawUnsafe(
    `INSERT INTO outbox (address_id, person_id, channel, lane, message, not_before, created_at)
     SELECT id, person_id, channel, 0, $2::jsonb, $3::timestamptz, $3::timestamptz FROM ${talkAddressSql('$1::int')} a`,
    ...[personId, wellFormedJson(message), now],
  );
  return written > 0;
}

/** What a person waits for and was not told yet, as they sleep, goes before the words that wake them. */
const takeAlongSql = `
UPDATE outbox SET lane = 0, purpose = NULL, held = NULL, not_before = $2::timestamptz
WHERE person_id = $1::int AND lane = 1 AND purpose = 'service' AND state = 'pending'`;

/** Puts an event of ours into somebody's inbox, once a key; their conversation takes it in turn. */
export async function tellPerson(
  tx: Tx,
  personId: number,
  event: { type: string },
  key: string,
  now: Date,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO inbox (address_id, person_id, channel, external_id, event, received_at)
     SELECT id, person_id, channel, $2::text, $3::jsonb, $4::timestamptz FROM ${talkAddressSql('$1::int')} a
     ON CONFLICT (channel, external_id) DO NOTHING`,
    ...[personId, key, wellFormedJson(event), now],
  );
}
