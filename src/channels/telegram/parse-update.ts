import type {
  CallbackQuery,
  Chat,
  ChatMemberUpdated,
  InlineKeyboardMarkup,
  Message,
  MessageReactionUpdated,
  Update,
  User,
} from 'telegraf/types';
import type { Inbound, InboundEvent } from '../channel.ts';
import { parseMessage } from './parse-message.ts';
import { telegramTraits } from './telegram-traits.ts';

export const channelName = telegramTraits.name;

/** The kinds of update we ask for. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const;

/**
 * What an update of the Bot API says to us: nothing (groups, channels, other bots, service messages) or one event.
 * Pure. Takes what really arrives, so it believes no field. Events are known by what they are about, not by the update's
 * number: after a silent week Telegram numbers updates anew, and an old number would hide a new message.
 */
export function parseUpdate(update: Update): Inbound[] {
  if (!Number.isSafeInteger(update.update_id)) return [];
  if ('message' in update) return fromMessage(update.message);
  if ('edited_message' in update) return fromEdit(update.edited_message);
  if ('callback_query' in update) return fromPress(update.callback_query);
  if ('message_reaction' in update) return fromReaction(update.message_reaction);
  if ('my_chat_member' in update) return fromMembership(update.my_chat_member);
  return [];
}

function fromMessage(message: Message): Inbound[] {
  if ('migrate_to_chat_id' in message)
    return [
      inbound(messageKey(message), message.chat, undefined, {
        type: 'MOVED',
        to: String(message.migrate_to_chat_id),
      }),
    ];
  if (!isPerson(message.chat, message.from)) return [];
  const event = parseMessage(message);
  if (event === undefined) return [];
  return [{ ...inbound(messageKey(message), message.chat, message.from, event), order: message.message_id }];
}

function fromEdit(message: Message): Inbound[] {
  if (!isPerson(message.chat, message.from)) return [];
  const text = textOf(message);
  if (text === undefined) return [];
  const event: InboundEvent = { type: 'EDITED', text };
  const key = `${messageKey(message)}.${(message as { edit_date?: number }).edit_date ?? 0}`;
  return [{ ...inbound(key, message.chat, message.from, event), order: message.message_id }];
}

function fromPress(query: CallbackQuery): Inbound[] {
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
  return [inbound(`press.${query.id}`, message.chat, from, event)];
}

/** What has been added; a sign that was taken away says nothing. */
function fromReaction(change: MessageReactionUpdated): Inbound[] {
  const { chat, user, message_id: id, date } = change;
  if (user === undefined || !isPerson(chat, user)) return [];
  const [sign] = change.new_reaction.flatMap((one) => (one.type === 'emoji' ? [one.emoji] : []));
  if (sign === undefined) return [];
  const key = `reaction.${chat.id}.${id}.${date}.${sign}`;
  return [inbound(key, chat, user, { type: 'REACTED', emoji: sign, messageId: String(id) })];
}

function fromMembership(change: ChatMemberUpdated): Inbound[] {
  if (!isPerson(change.chat, change.from)) return [];
  const { status } = change.new_chat_member;
  if (status !== 'kicked' && status !== 'member') return [];
  const key = `member.${change.chat.id}.${change.date}.${status}`;
  return [inbound(key, change.chat, change.from, { type: 'REACHABLE', reachable: status === 'member' })];
}

/** A message is one of its chat; an edit adds when it was made. */
function messageKey(message: Message): string {
  return `${message.chat.id}.${message.message_id}`;
}

function inbound(externalId: string, chat: Chat, from: User | undefined, event: InboundEvent): Inbound {
  return {
    channel: channelName,
    address: String(chat.id),
    externalId,
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
