import { failures } from '../failures.ts';
import { findChat } from '../find-chat.ts';
import type { Method } from '../world.ts';

const ACTIONS =
  /^(typing|upload_(photo|video|voice|document|video_note)|record_(video|voice|video_note)|choose_sticker|find_location)$/;

export const sendChatAction: Method<'sendChatAction'> = (world, parameters) => {
  const chat = findChat(world, parameters);
  const action = parameters.text('action');
  if (!ACTIONS.test(action)) throw failures.badRequest('wrong parameter action in request');
  chat.action = action;
  return true;
};
