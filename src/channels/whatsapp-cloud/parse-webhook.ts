import type { Inbound, InboundEvent, InboundMedia, MediaKind } from '../channel.ts';
import {
  webhookBody,
  type CloudContact,
  type CloudMessage,
  type CloudPreference,
  type CloudStatus,
} from './webhook-body.ts';

export interface ParsedWebhook {
  events: Inbound[];
  statuses: CloudStatus[];
}

/**
 * Reads one posted body: what people wrote to this number, and what became of what was sent. Anything of another
 * number or of no known shape is left out. The address is the business-scoped user id, or the phone number where
 * there is none yet; either may be missing from a message.
 */
export function parseWebhook(channel: string, phoneNumberId: string, body: unknown): ParsedWebhook {
  const parsed = webhookBody.safeParse(body);
  if (!parsed.success) return { events: [], statuses: [] };
  const values = parsed.data.entry
    .flatMap(({ changes }) => changes.map(({ value }) => value))
    .filter(({ metadata }) => metadata.phone_number_id === phoneNumberId);
  return {
    events: values.flatMap(({ contacts, messages, user_preferences: preferences }) => [
      ...messages.flatMap((message) => readMessage(channel, message, contacts)),
      ...preferences.flatMap((preference) => readPreference(channel, preference, contacts)),
    ]),
    statuses: values.flatMap(({ statuses }) => statuses),
  };
}

function readMessage(channel: string, message: CloudMessage, contacts: CloudContact[]): Inbound[] {
  if (message.group_id !== undefined) return [];
  const contact = contactOf(contacts, message.from_user_id, message.from);
  const phone = message.from ?? contact?.wa_id;
  const userId = message.system?.previous_user_id ?? message.from_user_id ?? contact?.user_id;
  const address = userId ?? phone;
  const event = readEvent(message);
  if (address === undefined || event === undefined) return [];
  const attributes = { ...(phone && { phone: `+${phone}` }), ...(userId && { userId }) };
  const inbound = {
    channel,
    address,
    externalId: message.id,
    order: message.timestamp,
    at: message.timestamp,
    attributes,
    event,
  };
  // Before there were user ids the number was the address.
  return [phone !== undefined && phone !== address ? { ...inbound, sameAs: phone } : inbound];
}

/**
 * The contact a message belongs to: by user id, else by number. A message that names neither belongs to the only one
 * there is, never to one of several: an answer to the wrong phone is worse than none.
 */
function contactOf(
  contacts: readonly CloudContact[],
  userId: string | undefined,
  phone: string | undefined,
): CloudContact | undefined {
  const known =
    contacts.find((one) => userId !== undefined && one.user_id === userId) ??
    contacts.find((one) => phone !== undefined && one.wa_id === phone);
  if (known !== undefined || userId !== undefined || phone !== undefined) return known;
  return contacts.length === 1 ? contacts[0] : undefined;
}

const MEDIA: Record<string, MediaKind> = {
  image: 'photo',
  video: 'video',
  audio: 'audio',
  document: 'document',
  sticker: 'sticker',
};

function readEvent(message: CloudMessage): InboundEvent | undefined {
  const { type, text, interactive, button, context, location, contacts } = message;
  const picked = interactive?.button_reply ?? interactive?.list_reply;
  if (picked) {
    const held = context?.id === undefined ? {} : { messageId: context.id };
    return { type: 'PICK', data: picked.id, ...held, ...(picked.title && { label: picked.title }) };
  }
  const replyTo = context?.id === undefined ? {} : { replyTo: context.id };
  if (text) return { type: 'TEXT', text: text.body, ...replyTo };
  if (button?.text !== undefined) return { type: 'TEXT', text: button.text };
  if (location) return { type: 'LOCATION', latitude: location.latitude, longitude: location.longitude };
  if (contacts) return readCard(contacts[0], message);
  if (type === 'system') return readSystem(message);
  if (type === 'request_welcome') return { type: 'START' };
  if (type === 'edit') return readEdit(message);
  if (type === 'reaction') return readReaction(message);
  // Taken back: nothing is asked for.
  if (type === 'revoke') return undefined;
  return { ...readMedia(message), ...replyTo };
}

/** One that was taken away comes without its sign. */
function readReaction({ reaction }: CloudMessage): InboundEvent | undefined {
  const { emoji = '', message_id: messageId } = reaction ?? {};
  return emoji === '' || messageId === undefined ? undefined : { type: 'REACTED', emoji, messageId };
}

function readEdit({ edit }: CloudMessage): InboundEvent | undefined {
  const { text, image, video, document } = edit?.message ?? {};
  const words = text?.body ?? (image ?? video ?? document)?.caption;
  return words === undefined ? undefined : { type: 'EDITED', text: words };
}

function readMedia(message: CloudMessage): InboundMedia {
  const media = MEDIA[message.type];
  const file = message.image ?? message.video ?? message.audio ?? message.document ?? message.sticker;
  if (media === undefined) return { type: 'MEDIA', media: 'other' };
  return {
    type: 'MEDIA',
    media: message.audio?.voice === true ? 'voice' : media,
    // Some phones put the file's name there, and nobody is called CV.pdf.
    ...(file?.caption !== undefined && file.caption !== file.filename && { caption: file.caption }),
    ...(file?.id !== undefined && { fileId: file.id }),
    ...(file?.filename !== undefined && { fileName: file.filename }),
    ...(file?.mime_type !== undefined && { mimeType: file.mime_type }),
  };
}

/** Own where it is the number that writes, or the answer to Meta's own button, which only shares one's own. */
function readCard(
  card: NonNullable<CloudMessage['contacts']>[number] | undefined,
  { from, origin }: CloudMessage,
): InboundEvent {
  const [number] = card?.phones ?? [];
  const phone = number?.wa_id ?? number?.phone?.replace(/\D/g, '');
  if (phone === undefined || phone === '') return { type: 'MEDIA', media: 'other' };
  const asked = [origin, card?.origin].includes('contact_request');
  return { type: 'CONTACT', phone: `+${phone}`, own: asked || phone === from };
}

function readSystem({ system }: CloudMessage): InboundEvent | undefined {
  if (system?.marketing !== undefined) return readChoice(system.marketing);
  const to = system?.user_id ?? system?.wa_id;
  const moved = /changed_(number|user_id)$/.test(system?.type ?? '');
  return moved && to !== undefined ? { type: 'MOVED', to } : undefined;
}

const readChoice = (value: string): InboundEvent => ({ type: value === 'stop' ? 'OPTED_OUT' : 'OPTED_IN' });

function readPreference(channel: string, preference: CloudPreference, contacts: CloudContact[]): Inbound[] {
  const { wa_id: phone, value, timestamp, category } = preference;
  const contact = contactOf(contacts, preference.user_id, phone);
  const address = preference.user_id ?? contact?.user_id ?? phone;
  if (address === undefined || category !== 'marketing_messages') return [];
  const externalId = `preference:${address}:${timestamp}:${value}`;
  return [{ channel, address, externalId, event: readChoice(value) }];
}
