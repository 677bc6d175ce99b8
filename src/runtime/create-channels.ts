import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import { channelDefinitions } from '../channels/registry.ts';
import type { Config } from '../config.ts';
import type { Database } from '../storage/database.ts';
import { channelWorld } from './channel-world.ts';

export interface OpenedChannels {
  channels: Channel[];
  clockKey: (channel: string) => string;
  /** On which only one process at a time may listen. */
  alone: ReadonlySet<string>;
  /** Whose work cannot be split over processes. */
  whole: readonly string[];
}

/** The channels that the settings name, and the slot clock each uses. A client that is not used is not loaded. */
export async function createChannels(
  config: Config,
  logger: Logger,
  db: Pick<Database, 'prisma'>,
): Promise<OpenedChannels> {
  const world = channelWorld(config, logger, db);
  const opened = await Promise.all(channelDefinitions.map((definition) => definition.open(world)));
  const found = opened.filter((one) => one !== null);
  const accounts = new Map(found.map(({ channel, account }) => [channel.name, account ?? channel.name]));
  return {
    channels: found.map(({ channel }) => channel),
    clockKey: (channel) => accounts.get(channel) ?? channel,
    alone: new Set(found.filter(({ alone }) => alone === true).map(({ channel }) => channel.name)),
    whole: found.filter(({ whole }) => whole === true).map(({ channel }) => channel.name),
  };
}
