import PQueue from 'p-queue';
import type { Message } from 'whatsapp-web.js';
import { atMost } from './at-most.ts';
import { isPersonalChat } from './is-personal-chat.ts';
import type { SessionClient } from './session-client.ts';

/** Beyond the unread ones: what was read on the phone or marked as read before it was stored. */
const MARGIN = 20;
const MOST_PER_CHAT = 100;
const CHATS_AT_ONCE = 8;

export interface MissedChat {
  id: string;
  unread: number;
  at: number;
}

export interface Missed {
  /** Oldest first. */
  messages: Message[];
  /** Chats that threw or did not answer in time; the others are complete. */
  failed: MissedChat[];
}

export interface MissedRange {
  /** Seconds since 1970: nothing older is given (the number was linked later, or it is too late to answer). */
  notBefore: number;
  /** Patience for one chat, ms. */
  callMs: number;
}

/** Runs in the page. The library's own list of chats asks the network about every group; this one does not. */
const LIST_CHATS = `window.require('WAWebCollections').Chat.getModelsArray().map((chat) => ({
  id: chat.id._serialized, unread: chat.unreadCount ?? 0, at: chat.t ?? 0,
}))`;

/**
 * Chats with people in which something may have arrived while nobody listened.
 * @param storedUntil seconds since 1970: chats silent since then and without unread messages are passed over
 */
export async function listMissedChats(
  client: SessionClient,
  storedUntil: number,
  callMs: number,
): Promise<MissedChat[]> {
  const page = client.pupPage;
  if (!page) return [];
  const chats = (await atMost(callMs, 'Listing chats', page.evaluate(LIST_CHATS))) as MissedChat[];
  return chats.filter(({ id, unread, at }) => isPersonalChat(id) && (unread > 0 || at >= storedUntil));
}

/**
 * What arrived in these chats. Each is read by itself, several at once: one that throws or hangs costs the others
 * nothing. Messages already stored come again and are dropped by their ids.
 */
export async function fetchMissed(
  client: SessionClient,
  chats: readonly MissedChat[],
  { notBefore, callMs }: MissedRange,
): Promise<Missed> {
  const queue = new PQueue({ concurrency: CHATS_AT_ONCE });
  const missed: Missed = { messages: [], failed: [] };
  const read = async (chat: MissedChat): Promise<void> => {
    try {
      missed.messages.push(...(await atMost(callMs, 'Reading a chat', fetchChat(client, chat))));
    } catch {
      missed.failed.push(chat);
    }
  };
  await queue.addAll(chats.map((chat) => () => read(chat)));
  missed.messages = missed.messages
    .filter((message) => message.timestamp >= notBefore)
    .sort((one, other) => one.timestamp - other.timestamp);
  return missed;
}

async function fetchChat(client: SessionClient, { id, unread }: MissedChat): Promise<Message[]> {
  const limit = Math.min(MOST_PER_CHAT, Math.max(0, unread) + MARGIN);
  const chat = await client.getChatById(id);
  return chat.fetchMessages({ limit, fromMe: false });
}
