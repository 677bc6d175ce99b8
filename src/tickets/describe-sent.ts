import type { TurnEvent } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { TicketFile } from '../storage/tickets/ticket-files.ts';

/** What somebody has sent, in words: a text as it is; anything else by its kind in brackets, then the words beside it. */
export function describeSent(renderer: Renderer, event: TurnEvent, text: string, language: string): string {
  const say = (kind: string): string => renderer.render({ key: `ticket:sent_${kind}` }, language);
  switch (event.type) {
    case 'MEDIA': {
      const { media, emoji, fileName, size } = event;
      const parts = [say(media), emoji, fileName, size === undefined ? undefined : sayBytes(size, language)];
      return `[${parts.filter((part) => part !== undefined).join(', ')}] ${text}`.trim();
    }
    case 'LOCATION':
      return `[${say('location')}] https://maps.google.com/?q=${event.latitude},${event.longitude}`;
    case 'CONTACT':
      return `[${say('contact')}] ${event.phone}`;
    case 'EDITED':
      return `[${say('edited')}] ${text}`;
    default:
      return text;
  }
}

/** Where the file of an event can be fetched; null where there is none, or the words stand for it. */
export function ticketFileOf(event: TurnEvent, channel: string): TicketFile | null {
  if (event.type !== 'MEDIA' || event.fileId === undefined) return null;
  const { media, fileId, fileName, mimeType, size } = event;
  if (media === 'sticker' || media === 'other') return null;
  return {
    channel,
    media,
    fileId,
    ...(fileName !== undefined && { fileName }),
    ...(mimeType !== undefined && { mimeType }),
    ...(size !== undefined && { size }),
  };
}

/** In kB, from a million on in MB with one decimal. */
function sayBytes(bytes: number, language: string): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`;
  const locale = language === 'en' ? 'en' : 'id';
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
}
