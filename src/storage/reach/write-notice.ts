import type { RenderedMessage } from '../../channels/channel.ts';
import { ruleOfPurpose, type Purpose } from '../../reach/purposes.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';
import { bestAddressSql } from './best-address-sql.ts';

export interface NewNotice {
  personId: number;
  purpose: Purpose;
  /** `ticketId`: it goes with the ticket. */
  message: RenderedMessage & { ticketId?: number };
  /** When it may leave at the earliest; absent: at once. */
  notBefore?: Date;
}

/**
 * Writes a notice into the outbox beside any turn, to the address the person prefers; whether it leaves is decided then.
 * Returns its number; null for somebody who cannot be reached: nothing is written.
 */
export async function writeNotice(tx: Tx, notice: NewNotice, now: Date): Promise<bigint | null> {
  const { personId, purpose, message, notBefore = now } = notice;
  const whole = { ...message, purpose: ruleOfPurpose(purpose).template };
  const [written] = await tx.$queryRawUnsafe<{ id: bigint }[]>(
    `INSERT INTO outbox (address_id, person_id, channel, lane, purpose, message, not_before, created_at)
     SELECT id, person_id, channel, 1, $2::text, $3::jsonb, $4::timestamptz, $5::timestamptz
     FROM ${bestAddressSql('$1::int')} a RETURNING id`,
    ...[personId, purpose, wellFormedJson(whole), notBefore, now],
  );
  return written === undefined ? null : BigInt(written.id);
}
