import type {
  CallbackQuery,
  Chat,
  ChatMemberUpdated,
  InlineKeyboardMarkup,
  Message,
  Update,
  User,
} from 'telegraf/types';
import type { Inbound, InboundEvent } from '../channel.ts';
import { parseMessage } from './parse-message.ts';

export const channelName = 'telegram';

/** The kinds of update we ask for. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/**
 * What an update of the Bot API says to us: nothing (groups, channels, other bots, service messages) or one event.
 * Pure. Takes what really arrives, so it believes no field.
 */
export function parseUpdate(update: Update): Inbound[] {
  if (!Number.isSafeInteger(update.update_id)) return [];
  if ('message' in update) return fromMessage(update.update_id, update.message);
  if ('edited_message' in update) return fromEdit(update.update_id, update.edited_message);
  if ('callback_query' in update) return fromPress(update.update_id, update.callback_query);
  if ('my_chat_member' in update) return fromMembership(update.update_id, update.my_chat_member);
  return [];
}

function fromMessage(updateId: number, message: Message): Inbound[] {
  if ('migrate_to_chat_id' in message)
    return [
      inbound(updateId, message.chat, undefined, { type: 'MOVED', to: String(message.migrate_to_chat_id) }),
    ];
  if (!isPerson(message.chat, message.from)) return [];
  const event = parseMessage(message);
  if (event === undefined) return [];
  return [{ ...inbound(updateId, message.chat, message.from, event), order: message.message_id }];
}

function fromEdit(updateId: number, message: Message): Inbound[] {
  if (!isPerson(message.chat, message.from)) return [];
  const text = textOf(message);
  if (text === undefined) return [];
  const event: InboundEvent = { type: 'EDITED', text };
  return [{ ...inbound(updateId, message.chat, message.from, event), order: message.message_id }];
}

function fromPress(updateId: number, query: CallbackQuery): Inbound[] {
  const { message, from } = query;
  if (message === undefined || !isPerson(message.chat, from) || !('data' in query)) return [];
  const label = labelOf(message, query.data);
  const shown = textOf(message as Message);
  const event: InboundEvent = {
    type: 'PICK',
    data: query.data,
    messageId: String(message.message_id),
    callbackId: query.id,
    ...(label !== undefined && { label }),
    ...(shown !== undefined && { shown }),
  };
  return [inbound(updateId, message.chat, from, event)];
}

function fromMembership(updateId: number, change: ChatMemberUpdated): Inbound[] {
  if (!isPerson(change.chat, change.from)) return [];
  const { status } = change.new_chat_member;
  if (status !== 'kicked' && status !== 'member') return [];
  return [inbound(updateId, change.chat, change.from, { type: 'REACHABLE', reachable: status === 'member' })];
}

function inbound(updateId: number, chat: Chat, from: User | undefined, event: InboundEvent): Inbound {
  return {
    channel: channelName,
    address: String(chat.id),
    externalId: `u${updateId}`,
    event,
    ...(from?.language_code !== undefined && { languageHint: from.language_code }),
  };
}

function isPerson(chat: Chat, from: User | undefined): boolean {
  return chat.type === 'private' && from?.is_bot === false;
}

function textOf(message: Message): string | undefined {
  if ('text' in message) return message.text;
  return 'caption' in message ? message.caption : undefined;
}

/** The label on the pressed button; a message too old to be shown in full has none. */
function labelOf(message: object, data: string): string | undefined {
  const { reply_markup: markup } = message as { reply_markup?: InlineKeyboardMarkup };
  return markup?.inline_keyboard
    .flat()
    .find((button) => 'callback_data' in button && button.callback_data === data)?.text;
}
