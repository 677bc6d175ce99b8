import type { Inbound } from '../channel.ts';
import { isPersonalChat } from './is-personal-chat.ts';
import type { ReadableMessage } from './read-message.ts';

const WRITTEN = new Set([
  'chat',
  'image',
  'ptt',
  'audio',
  'video',
  'ptv',
  'document',
  'sticker',
  'location',
  'vcard',
]);

/** What somebody wrote to a person on the office's phone; undefined for groups and the platform's own notes. */
export function readStaffMessage(
  channel: string,
  { id, to, type, body }: Pick<ReadableMessage, 'id' | 'type' | 'body'> & { to: string },
): Inbound | undefined {
  if (!isPersonalChat(to) || !WRITTEN.has(String(type))) return undefined;
  const text = body === '' ? `[${String(type)}]` : body;
  return { channel, address: to, externalId: `staff:${id.id}`, event: { type: 'STAFF_WROTE', text } };
}
