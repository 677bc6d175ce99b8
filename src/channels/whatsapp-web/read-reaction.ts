import type { Inbound } from '../channel.ts';
import { isPersonalChat } from './is-personal-chat.ts';

/** What the library really gives; its types call the keys by another class. */
export interface ReadableReaction {
  /** Empty where it was taken away. */
  reaction: string;
  /** Seconds since 1970. */
  timestamp: number;
  msgId: { id: string; fromMe: boolean; _serialized: string };
  senderId: string | { _serialized: string };
}

/** A sign that a person sets under a message of ours; one that was taken away says nothing. */
export function readReaction(channel: string, reaction: ReadableReaction): Inbound | undefined {
  const { reaction: emoji, msgId, senderId, timestamp } = reaction;
  const address = typeof senderId === 'string' ? senderId : senderId._serialized;
  if (!msgId.fromMe || !emoji || !isPersonalChat(address)) return undefined;
  return {
    channel,
    address,
    externalId: `reaction:${msgId.id}:${timestamp}:${emoji}`,
    at: Math.floor(timestamp),
    event: { type: 'REACTED', emoji, messageId: msgId.id },
  };
}
