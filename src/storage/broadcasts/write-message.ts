import type { RenderedMessage } from '../../channels/channel.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

export interface MessageTarget {
  personId: number;
  addressId: number;
  channel: string;
}

/** Puts a message beside the conversation into the outbox, as a reply; returns its number. */
export async function writeMessage(
  tx: Tx,
  to: MessageTarget,
  message: RenderedMessage,
  now: Date,
): Promise<bigint> {
  const { personId, addressId, channel } = to;
  const { id } = await tx.outbox.create({
    data: {
      personId,
      addressId,
      channel,
      lane: 0,
      message: JSON.parse(wellFormedJson(message)),
      notBefore: now,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}
