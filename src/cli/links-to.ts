import { createChannels } from '../runtime/create-channels.ts';
import type { CommandContext } from './with-database.ts';

/** Addresses that open a chat with the bot, one a channel that is set up, in which `word` only has to be sent. */
export async function linksTo({ config, db, logger }: CommandContext, word: string): Promise<string[]> {
  const links: (string | null | undefined)[] = [];
  const { channels } = await createChannels(config, logger, db);
  for (const channel of channels) {
    links.push(await channel.linkTo?.(word));
    await channel.stop();
  }
  return links.filter((link) => typeof link === 'string');
}
