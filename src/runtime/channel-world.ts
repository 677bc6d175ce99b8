import type { Logger } from 'pino';
import { languages } from '../../flows/languages.ts';
import type { ChannelWorld } from '../channels/channel-definition.ts';
import { readSettings, type Config } from '../config.ts';
import { createRenderer } from '../rendering/renderer.ts';
import type { Database } from '../storage/database.ts';
import { createSentFileStore } from '../storage/media/sent-file-store.ts';
import { createAccountNotes } from '../storage/outbox/account-notes.ts';
import { takenAs } from '../storage/outbox/taken-as.ts';
import { lastInboundAt } from '../storage/people/last-inbound-at.ts';

/**
 * What channels may know of the house.
 * @param env where a channel's own settings are read; absent: the environment of this process
 */
export function channelWorld(
  config: Config,
  logger: Logger,
  { prisma }: Pick<Database, 'prisma'>,
  env?: NodeJS.ProcessEnv,
): ChannelWorld {
  const renderer = createRenderer();
  return {
    config,
    settings: (schema) => readSettings(schema, env),
    logger,
    languages,
    say: (key, language) => renderer.render({ key }, language),
    fileStore: (account, keptMs) => createSentFileStore(prisma, account, keptMs),
    notes: (account) => createAccountNotes(prisma, account),
    takenAs: (channel, key) => takenAs(prisma, channel, key),
    lastInboundAt: (channel, address) => lastInboundAt(prisma, channel, address),
  };
}
