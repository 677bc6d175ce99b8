import { failures } from './failures.ts';
import type { Parameters } from './parameters.ts';
import type { Chat, World } from './world.ts';

/** The chat a call names, or the server's refusal. */
export function findChat(world: World, parameters: Parameters): Chat {
  const given = parameters.values['chat_id'];
  if (given === undefined || given === null || given === '') throw failures.badRequest('chat_id is empty');
  const chat = world.chats.get(Number(given));
  if (chat === undefined) throw failures.chatNotFound();
  if (chat.migratedTo !== undefined) throw failures.migrated(chat.migratedTo);
  if (chat.deactivated) throw failures.deactivated();
  if (chat.blocked) throw failures.blocked();
  if (!chat.started) throw failures.notStarted();
  return chat;
}
