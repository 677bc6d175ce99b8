import type { RenderedMessage } from '../channel.ts';
import type { ApiCall } from './api-call.ts';
import { defaultLanguage, type TelegramTexts } from './telegram-options.ts';

/**
 * The call that makes the menu of one chat offer what its person can do: the office's commands in their language, or what
 * everybody has. Undefined where the message says nothing of it. A menu is no right: who may do what is decided elsewhere.
 */
export function commandsCall(
  address: string,
  { commands, language }: RenderedMessage,
  texts: TelegramTexts,
): ApiCall | undefined {
  if (commands === undefined) return undefined;
  const scope = { type: 'chat', chat_id: Number(address) };
  if (commands === 'everyone') return { method: 'deleteMyCommands', payload: { scope } };
  const list = texts.officeCommands?.[language ?? ''] ?? texts.officeCommands?.[defaultLanguage];
  return list && { method: 'setMyCommands', payload: { commands: list, scope } };
}
