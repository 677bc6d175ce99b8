import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { languages } from '../../flows/languages.ts';
import type { Channel } from '../channels/channel.ts';
import type { SentFileStore } from '../channels/sent-files.ts';
import type { BotCommand } from '../channels/telegram/telegram-options.ts';
import type { Config } from '../config.ts';
import type { Database } from '../storage/database.ts';
import { lastInboundAt } from '../storage/people/last-inbound-at.ts';
import { createSentFileStore } from '../storage/media/sent-file-store.ts';
import { whatsappCloudOptions, whatsappWebOptions } from './whatsapp-options.ts';
import { createRenderer, type Renderer } from '../rendering/renderer.ts';

const dayMs = 86_400_000;
/** An id of Telegram's is good for ever; Meta keeps an uploaded file for 30 days. */
const keptByTelegramMs = 3_650 * dayMs;
const keptByMetaMs = 25 * dayMs;

/** The channels that the settings name, and the slot clock each uses. A client that is not used is not loaded. */
export async function createChannels(
  config: Config,
  logger: Logger,
  { prisma }: Pick<Database, 'prisma'>,
): Promise<{ channels: Channel[]; clockKey: (channel: string) => string }> {
  const renderer = createRenderer();
  const channels: Channel[] = [];
  const clocks = new Map<string, string>();
  if (config.TELEGRAM_BOT_TOKEN !== undefined) {
    const token = config.TELEGRAM_BOT_TOKEN;
    const account = `telegram:${createHash('sha256').update(token).digest('hex').slice(0, 16)}`;
    const fileStore = createSentFileStore(prisma, account, keptByTelegramMs);
    channels.push(await telegram(config, token, renderer, logger, fileStore));
    clocks.set('telegram', account);
  }
  if (config.WHATSAPP_TRANSPORT === 'web') {
    const { createWhatsappWebChannel } =
      await import('../channels/whatsapp-web/create-whatsapp-web-channel.ts');
    channels.push(
      createWhatsappWebChannel(whatsappWebOptions(config, logger.child({ channel: 'whatsapp-web' }))),
    );
  }
  if (config.WHATSAPP_TRANSPORT === 'cloud') {
    const { createWhatsappCloudChannel } =
      await import('../channels/whatsapp-cloud/create-whatsapp-cloud-channel.ts');
    const windowStore = {
      lastInboundAt: (address: string) => lastInboundAt(prisma, 'whatsapp-cloud', address),
    };
    const account = `whatsapp-cloud:${config.WHATSAPP_CLOUD_PHONE_NUMBER_ID ?? ''}`;
    const fileStore = createSentFileStore(prisma, account, keptByMetaMs);
    channels.push(
      createWhatsappCloudChannel({
        ...whatsappCloudOptions(config, logger.child({ channel: 'whatsapp-cloud' }), windowStore),
        fileStore,
      }),
    );
    clocks.set('whatsapp-cloud', account);
  }
  return { channels, clockKey: (channel) => clocks.get(channel) ?? channel };
}

async function telegram(
  config: Config,
  token: string,
  renderer: Renderer,
  logger: Logger,
  fileStore: SentFileStore,
): Promise<Channel> {
  const { createTelegramChannel } = await import('../channels/telegram/create-telegram-channel.ts');
  const {
    TELEGRAM_WEBHOOK_URL: url,
    TELEGRAM_WEBHOOK_SECRET: secret,
    TELEGRAM_WEBHOOK_PORT: port = 8443,
  } = config;
  return createTelegramChannel({
    token,
    apiRoot: config.TELEGRAM_API_ROOT,
    logger: logger.child({ channel: 'telegram' }),
    fileStore,
    ...(url !== undefined && secret !== undefined && { webhook: { url, secret, port } }),
    texts: {
      commands: perLanguage((language) => commands(renderer, language)),
      descriptions: perLanguage((language) => renderer.render({ key: 'telegram:description' }, language)),
      requests: perLanguage((language) => ({
        contact: renderer.render({ key: 'telegram:shareContact' }, language),
        location: renderer.render({ key: 'telegram:shareLocation' }, language),
      })),
    },
  });
}

const commandNames = ['start', 'help', 'settings', 'stop', 'batal', 'privacy', 'hapus'];

function commands(renderer: Renderer, language: string): BotCommand[] {
  return commandNames.map((command) => ({
    command,
    description: renderer.render({ key: `telegram:command_${command}` }, language),
  }));
}

function perLanguage<T>(make: (language: string) => T): Record<string, T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)]));
}
