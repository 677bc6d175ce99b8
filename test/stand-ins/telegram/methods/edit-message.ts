import type { Message, Update } from '@grammyjs/types';
import { failures } from '../failures.ts';
import { findChat } from '../find-chat.ts';
import type { Parameters } from '../parameters.ts';
import { readMarkup } from '../read-markup.ts';
import type { Method, Shown, World } from '../world.ts';
import { MOST_TEXT } from './send-message.ts';

export const editMessageText: Method<'editMessageText'> = (world, parameters) => {
  const text = parameters.text('text');
  if (text === '') throw failures.badRequest('message text is empty');
  if (text.length > MOST_TEXT) throw failures.badRequest('message is too long');
  return edit(world, parameters, (shown) => {
    if (shown.message.text === undefined)
      throw failures.badRequest('there is no text in the message to edit');
    return { text };
  });
};

export const editMessageCaption: Method<'editMessageCaption'> = (world, parameters) =>
  edit(world, parameters, (shown) => {
    if (shown.message.text !== undefined)
      throw failures.badRequest('there is no caption in the message to edit');
    return { caption: parameters.text('caption') };
  });

export const editMessageReplyMarkup: Method<'editMessageReplyMarkup'> = (world, parameters) =>
  edit(world, parameters, () => ({}));

function edit<T extends { text?: string; caption?: string }>(
  world: World,
  parameters: Parameters,
  change: (shown: Shown) => T,
): Message & Update.Edited & T {
  const chat = findChat(world, parameters);
  const markup = readMarkup(parameters);
  const shown = chat.messages.get(parameters.integer('message_id', 0));
  if (shown === undefined) throw failures.badRequest('message to edit not found');
  if (!shown.own || shown.fixed) throw failures.badRequest("message can't be edited");

  const { reply_markup: before, ...rest } = shown.message;
  const inline =
    markup !== undefined && 'inline_keyboard' in markup && markup.inline_keyboard.length > 0
      ? markup
      : undefined;
  const changes = change(shown);
  const same =
    (changes.text ?? rest.text) === rest.text &&
    (changes.caption ?? rest.caption) === rest.caption &&
    JSON.stringify(inline) === JSON.stringify(before);
  if (same) throw failures.notModified();

  world.countSend(chat.id, world.now());
  if (before !== undefined) shown.earlierKeyboards.push(before);
  const edited = {
    ...rest,
    ...changes,
    edit_date: Math.floor(world.now() / 1000),
    ...(inline && { reply_markup: inline }),
  };
  shown.message = edited;
  world.announce(edited, chat, true);
  return edited;
}
