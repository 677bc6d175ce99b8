import { failures } from '../failures.ts';
import { findChat } from '../find-chat.ts';
import type { Method } from '../world.ts';

const DELETABLE_S = 48 * 3600;

export const deleteMessage: Method<'deleteMessage'> = (world, parameters) => {
  const chat = findChat(world, parameters);
  const id = parameters.integer('message_id', 0);
  const shown = chat.messages.get(id);
  if (shown === undefined) throw failures.badRequest('message to delete not found');
  if (world.now() / 1000 - shown.message.date > DELETABLE_S)
    throw failures.badRequest("message can't be deleted for everyone");
  chat.messages.delete(id);
  return true;
};
