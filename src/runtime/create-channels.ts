import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import { channelDefinitions } from '../channels/registry.ts';
import type { Config } from '../config.ts';
import type { Database } from '../storage/database.ts';
import { channelWorld } from './channel-world.ts';

/** The channels that the settings name, and the slot clock each uses. A client that is not used is not loaded. */
export async function createChannels(
  config: Config,
  logger: Logger,
  db: Pick<Database, 'prisma'>,
): Promise<{ channels: Channel[]; clockKey: (channel: string) => string }> {
  const world = channelWorld(config, logger, db);
  const opened = await Promise.all(channelDefinitions.map((definition) => definition.open(world)));
  const found = opened.filter((one) => one !== null);
  const accounts = new Map(found.map(({ channel, account }) => [channel.name, account ?? channel.name]));
  return {
    channels: found.map(({ channel }) => channel),
    clockKey: (channel) => accounts.get(channel) ?? channel,
  };
}
