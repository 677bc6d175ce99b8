import type { RenderedMessage } from '../../channels/channel.ts';
import { bestAddressSql, talkAddressSql } from '../reach/best-address-sql.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

/**
 * Writes a message for somebody else than the person of the turn into the outbox, a notice to the address they prefer,
 * an answer to where they wrote last.
 * False for somebody who cannot be reached: nothing is written.
 * @param message `ticketId`: it holds words of a person, and goes with the ticket
 * @param lane 0 an answer they wait for, 1 a notice
 * @param notBefore when it may leave
 */
export async function sendToPerson(
  tx: Tx,
  personId: number,
  message: RenderedMessage & { ticketId?: number },
  lane: 0 | 1,
  now: Date,
  notBefore = now,
): Promise<boolean> {
  const written = await tx.$executeRawUnsafe(
    `INSERT INTO outbox (address_id, person_id, channel, lane, message, not_before, created_at)
     SELECT id, person_id, channel, $2::int, $3::jsonb, $4::timestamptz, $5::timestamptz FROM ${(lane === 1 ? bestAddressSql : talkAddressSql)('$1::int')} a`,
    ...[personId, lane, wellFormedJson(message), notBefore, now],
  );
  return written > 0;
}

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
