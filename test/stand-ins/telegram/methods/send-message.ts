import { failures } from '../failures.ts';
import { findChat } from '../find-chat.ts';
import { postMessage } from '../post-message.ts';
import { readMarkup } from '../read-markup.ts';
import type { Method } from '../world.ts';

export const MOST_TEXT = 4096;

export const sendMessage: Method<'sendMessage'> = (world, parameters) => {
  const chat = findChat(world, parameters);
  const text = parameters.text('text');
  if (text === '') throw failures.badRequest('message text is empty');
  if (text.length > MOST_TEXT) throw failures.badRequest('message is too long');
  const markup = readMarkup(parameters);
  world.countSend(chat.id, world.now());
  return postMessage(world, chat, { text }, markup);
};
