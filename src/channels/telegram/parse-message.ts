import type { Message } from 'telegraf/types';
import type { InboundEvent, InboundMedia, MediaKind } from '../channel.ts';

/** The commands of the menu are other spellings of words that work on every channel. */
const COMMAND_WORDS: Readonly<Record<string, string>> = {
  help: 'BANTUAN',
  settings: 'PENGATURAN',
  stop: 'BERHENTI',
  batal: 'BATAL',
  privacy: 'PRIVASI',
  hapus: 'HAPUS',
  petugas: 'PETUGAS',
  tugas: 'TUGAS',
};

/** The order decides: an animation also carries a document, a venue a location. */
const MEDIA_FIELDS: readonly (readonly [field: string, media: MediaKind])[] = [
  ['animation', 'video'],
  ['photo', 'photo'],
  ['voice', 'voice'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['document', 'document'],
  ['sticker', 'sticker'],
  ['poll', 'other'],
  ['dice', 'other'],
  ['game', 'other'],
  ['story', 'other'],
  ['invoice', 'other'],
  ['paid_media', 'other'],
  ['checklist', 'other'],
  ['rich_message', 'other'],
];

/** What a new message of a person says; undefined for service messages. */
export function parseMessage(message: Message): InboundEvent | undefined {
  if ('text' in message) return withReply(parseText(message.text), message);
  if ('contact' in message) {
    const { phone_number: phone, user_id: owner } = message.contact;
    return { type: 'CONTACT', phone, own: owner !== undefined && owner === message.from?.id };
  }
  if ('location' in message) {
    const { latitude, longitude } = message.location;
    return { type: 'LOCATION', latitude, longitude };
  }
  const media = parseMedia(message);
  return media && withReply(media, message);
}

function withReply(event: InboundEvent, message: Message): InboundEvent {
  const to = 'reply_to_message' in message ? message.reply_to_message?.message_id : undefined;
  return to === undefined || (event.type !== 'TEXT' && event.type !== 'MEDIA')
    ? event
    : { ...event, replyTo: String(to) };
}

function parseText(text: string): InboundEvent {
  const [, name, argument] = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+(\S+))?/iu.exec(text) ?? [];
  const command = name?.toLowerCase() ?? '';
  if (command === 'start') {
    const payload = argument !== undefined && /^[\w-]{1,64}$/.test(argument) ? argument : undefined;
    return { type: 'START', ...(payload !== undefined && { payload }) };
  }
  const word = COMMAND_WORDS[command];
  if (word === undefined) return { type: 'TEXT', text };
  const ticket = command === 'tugas' && argument !== undefined ? ` ${argument}` : '';
  return { type: 'TEXT', text: `${word}${ticket}`, command: true };
}

function parseMedia(message: Message): InboundEvent | undefined {
  const found = MEDIA_FIELDS.find(([field]) => field in message);
  if (found === undefined) return undefined;
  const [field, media] = found;
  const caption = 'caption' in message ? message.caption : undefined;
  return {
    type: 'MEDIA',
    media,
    ...(caption !== undefined && { caption }),
    ...fileOf((message as unknown as Record<string, unknown>)[field]),
    ...smallerOf((message as unknown as Record<string, unknown>)[field]),
  };
}

const mostBytes = 300_000;

/** The largest size of a photo that is cheap to pass on, where the photo itself is not. */
function smallerOf(content: unknown): Partial<InboundMedia> {
  if (!Array.isArray(content)) return {};
  const sizes = content as { file_id?: unknown; file_size?: unknown }[];
  const small = sizes.findLast(({ file_size: size }) => typeof size === 'number' && size <= mostBytes);
  const id = small === sizes.at(-1) ? undefined : small?.file_id;
  return typeof id === 'string' ? { smallFileId: id } : {};
}

/** Of a photo's sizes the last is the largest. */
function fileOf(content: unknown): Partial<InboundMedia> {
  const file = (Array.isArray(content) ? content.at(-1) : content) as Record<string, unknown> | undefined;
  if (typeof file?.['file_id'] !== 'string') return {};
  const { file_name: fileName, mime_type: mimeType, file_size: size, emoji } = file;
  return {
    fileId: file['file_id'],
    ...(typeof fileName === 'string' && { fileName }),
    ...(typeof mimeType === 'string' && { mimeType }),
    ...(typeof size === 'number' && { size }),
    ...(typeof emoji === 'string' && { emoji }),
  };
}
