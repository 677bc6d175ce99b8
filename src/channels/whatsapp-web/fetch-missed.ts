import type { Message } from 'whatsapp-web.js';
import { atMost } from './at-most.ts';
import { isPersonalChat } from './is-personal-chat.ts';
import type { SessionClient } from './session-client.ts';

/** Beyond the unread ones: what was read on the phone or marked as read before it was stored. */
const MARGIN = 20;
const MOST_PER_CHAT = 100;

interface ChatLine {
  id: string;
  unread: number;
  at: number;
}

/** Runs in the page. The library's own list of chats asks the network about every group; this one does not. */
const LIST_CHATS = `window.require('WAWebCollections').Chat.getModelsArray().map((chat) => ({
  id: chat.id._serialized, unread: chat.unreadCount ?? 0, at: chat.t ?? 0,
}))`;

/**
 * Messages from people that may have arrived while nobody listened, oldest first. Those already stored come again
 * and are dropped by their ids.
 *
 * @param storedUntil seconds since 1970: chats silent since then and without unread messages are passed over
 * @param notBefore seconds since 1970: nothing older is given (the number was linked later, or it is too late to answer)
 */
export async function fetchMissed(
  client: SessionClient,
  { storedUntil, notBefore, callMs }: { storedUntil: number; notBefore: number; callMs: number },
): Promise<Message[]> {
  const page = client.pupPage;
  if (!page) return [];
  const chats = (await atMost(callMs, 'Listing chats', page.evaluate(LIST_CHATS))) as ChatLine[];
  const missed: Message[] = [];
  for (const { id, unread, at } of chats) {
    if (!isPersonalChat(id) || (unread <= 0 && at < storedUntil)) continue;
    const limit = Math.min(MOST_PER_CHAT, Math.max(0, unread) + MARGIN);
    const chat = await atMost(callMs, 'Opening a chat', client.getChatById(id));
    missed.push(...(await atMost(callMs, 'Reading a chat', chat.fetchMessages({ limit, fromMe: false }))));
  }
  return missed
    .filter((message) => message.timestamp >= notBefore)
    .sort((one, other) => one.timestamp - other.timestamp);
}
