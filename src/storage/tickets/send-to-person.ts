import type { RenderedMessage } from '../../channels/channel.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

/**
 * Writes a message for somebody else than the person of the turn into the outbox, to the address they used last.
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
  const written = await tx.$executeRaw`
    INSERT INTO outbox (address_id, person_id, channel, lane, message, not_before, created_at)
    SELECT id, person_id, channel, ${lane}, ${wellFormedJson(message)}::jsonb, ${notBefore}, ${now}
    FROM address WHERE person_id = ${personId} AND state = 'active' ORDER BY last_seen_at DESC, id LIMIT 1`;
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
  await tx.$executeRaw`
    INSERT INTO inbox (address_id, person_id, channel, external_id, event, received_at)
    SELECT id, person_id, channel, ${key}, ${wellFormedJson(event)}::jsonb, ${now}
    FROM address WHERE person_id = ${personId} AND state = 'active' ORDER BY last_seen_at DESC, id LIMIT 1
    ON CONFLICT (channel, external_id) DO NOTHING`;
}
