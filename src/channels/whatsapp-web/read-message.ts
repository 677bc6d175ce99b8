import type { Message } from 'whatsapp-web.js';
import type { Inbound, InboundEvent, MediaKind } from '../channel.ts';
import { isPersonalChat } from './is-personal-chat.ts';

/** The facts of a library message that are read; an object of them is enough in tests. */
export type ReadableMessage = Pick<
  Message,
  'from' | 'body' | 'type' | 'timestamp' | 'fromMe' | 'isStatus' | 'location' | 'vCards'
> & {
  id: { _serialized: string; id: string };
  /** Of the library's raw facts only what a reply is to. */
  _data?: { quotedStanzaID?: unknown };
};

const MEDIA: Record<string, MediaKind> = {
  image: 'photo',
  ptt: 'voice',
  audio: 'audio',
  video: 'video',
  ptv: 'video',
  document: 'document',
  sticker: 'sticker',
  unknown: 'other',
  poll_creation: 'other',
  event_creation: 'other',
  multi_vcard: 'other',
  order: 'other',
  product: 'other',
};

/**
 * What a person wrote to the office, or undefined for everything that is no business of a conversation: own
 * messages, groups, status, broadcasts, channels, and the platform's notes (calls, encryption, deletions).
 *
 * @param message from the library's `message` event or from `fetchMessages`
 */
export function readMessage(channel: string, message: ReadableMessage): Inbound | undefined {
  if (message.fromMe || message.isStatus || !isPersonalChat(message.from)) return undefined;
  const event = readEvent(message);
  if (event === undefined) return undefined;
  const quoted = message._data?.quotedStanzaID;
  const reply = typeof quoted === 'string' && (event.type === 'TEXT' || event.type === 'MEDIA');
  return {
    channel,
    address: message.from,
    // The chat in front of it may change from a number to a lid; the stanza's own id stays.
    externalId: message.id.id,
    order: message.timestamp,
    event: reply ? { ...event, replyTo: quoted } : event,
  };
}

function readEvent(message: ReadableMessage): InboundEvent | undefined {
  const { type, body, location, vCards } = message;
  if (type === 'chat') return { type: 'TEXT', text: body };
  if (type === 'location' && location) {
    return { type: 'LOCATION', latitude: Number(location.latitude), longitude: Number(location.longitude) };
  }
  if (type === 'vcard') return readCard(vCards[0] ?? body, message.from);
  const media = MEDIA[type];
  if (media === undefined) return undefined;
  return {
    type: 'MEDIA',
    media,
    fileId: message.id._serialized,
    ...(body === '' || media === 'other' ? {} : { caption: body }),
  };
}

/** A shared contact card; own when its number is the chat's. A lid tells no number, so there it counts as another's. */
function readCard(card: string, from: string): InboundEvent {
  const phone = /waid=(\d+)/.exec(card)?.[1] ?? /TEL[^:]*:([+\d\s()-]+)/.exec(card)?.[1]?.replace(/\D/g, '');
  if (phone === undefined || phone === '') return { type: 'MEDIA', media: 'other' };
  return { type: 'CONTACT', phone: `+${phone}`, own: from === `${phone}@c.us` };
}
