import type { Logger } from 'pino';
import { languages } from '../../flows/languages.ts';
import type { Channel } from '../channels/channel.ts';
import type { ChannelWorld } from '../channels/channel-definition.ts';
import { channelDefinitions } from '../channels/registry.ts';
import { readSettings, type Config } from '../config.ts';
import { createRenderer } from '../rendering/renderer.ts';
import type { Database } from '../storage/database.ts';
import { createSentFileStore } from '../storage/media/sent-file-store.ts';
import { createAccountNotes } from '../storage/outbox/account-notes.ts';
import { lastInboundAt } from '../storage/people/last-inbound-at.ts';

/** The channels that the settings name, and the slot clock each uses. A client that is not used is not loaded. */
export async function createChannels(
  config: Config,
  logger: Logger,
  { prisma }: Pick<Database, 'prisma'>,
): Promise<{ channels: Channel[]; clockKey: (channel: string) => string }> {
  const renderer = createRenderer();
  const world: ChannelWorld = {
    config,
    settings: readSettings,
    logger,
    languages,
    say: (key, language) => renderer.render({ key }, language),
    fileStore: (account, keptMs) => createSentFileStore(prisma, account, keptMs),
    notes: (account) => createAccountNotes(prisma, account),
    lastInboundAt: (channel, address) => lastInboundAt(prisma, channel, address),
  };
  const opened = await Promise.all(channelDefinitions.map((definition) => definition.open(world)));
  const found = opened.filter((one) => one !== null);
  const accounts = new Map(found.map(({ channel, account }) => [channel.name, account ?? channel.name]));
  return {
    channels: found.map(({ channel }) => channel),
    clockKey: (channel) => accounts.get(channel) ?? channel,
  };
}
