import type { Message } from 'whatsapp-web.js';
import { atMost } from './at-most.ts';
import type { Piece } from './compose-pieces.ts';
import type { SessionClient } from './session-client.ts';

const LOOK_BACK = 20;
const CLOCK_SLACK_S = 2;

/**
 * The message of an earlier attempt, if the chat shows that it went after all. Refused ones do not count.
 *
 * @param begunAt when the attempt was handed to the page, ms since 1970
 */
export async function findSent(
  client: SessionClient,
  address: string,
  piece: Piece,
  begunAt: number,
  callMs: number,
): Promise<Message | undefined> {
  const chat = await atMost(callMs, 'Opening a chat', client.getChatById(address));
  const own = await atMost(callMs, 'Reading a chat', chat.fetchMessages({ limit: LOOK_BACK, fromMe: true }));
  const since = Math.floor(begunAt / 1000) - CLOCK_SLACK_S;
  return own.findLast(
    (message) => message.timestamp >= since && Number(message.ack) >= 0 && says(message, piece),
  );
}

function says(message: Message, piece: Piece): boolean {
  if (piece.kind === 'text') return message.type === 'chat' && message.body === piece.text;
  if (piece.kind === 'poll') return message.type === 'poll_creation' && message.body === piece.title;
  return !['chat', 'poll_creation'].includes(message.type) && captionOf(message) === piece.caption;
}

const captionOf = (message: Message): string =>
  message.body || String((message as unknown as { _data?: { caption?: string } })._data?.caption ?? '');
