import type { Message } from '@grammyjs/types';
import type { Markup } from './read-markup.ts';
import type { Chat, World } from './world.ts';

/** Puts a message of the bot into the chat and returns what the API answers. */
export function postMessage<T extends object>(
  world: World,
  chat: Chat,
  content: T,
  markup: Markup | undefined,
): Message & T {
  const inline = markup !== undefined && 'inline_keyboard' in markup ? markup : undefined;
  const message: Message & T = {
    message_id: world.nextMessageId(),
    from: { id: world.bot.id, is_bot: true, first_name: world.bot.first_name, username: world.bot.username },
    chat: { id: chat.id, first_name: chat.user.first_name, type: 'private' },
    date: Math.floor(world.now() / 1000),
    ...content,
    ...(inline && { reply_markup: inline }),
  };
  if (markup !== undefined && 'keyboard' in markup) chat.replyKeyboard = markup;
  if (markup !== undefined && 'remove_keyboard' in markup) chat.replyKeyboard = undefined;
  chat.messages.set(message.message_id, {
    message,
    own: true,
    fixed: markup !== undefined && inline === undefined,
    earlierKeyboards: [],
  });
  world.announce(message, chat, false);
  return message;
}
