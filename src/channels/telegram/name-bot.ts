import type { Inbound, Receive } from '../channel.ts';

/**
 * Hands events over under keys of this bot: another bot numbers its messages anew, and its first ones must not be taken
 * for old ones of the bot before it. A new token of the same bot keeps its number, and so its keys.
 * @param token as BotFather gives it: the bot's number stands before the colon
 */
export function nameBot(token: string, receive: Receive): Receive {
  const bot = token.split(':')[0] ?? '';
  const named = (event: Inbound): Inbound => ({ ...event, externalId: `${bot}/${event.externalId}` });
  return (events) => receive(events.map(named));
}
