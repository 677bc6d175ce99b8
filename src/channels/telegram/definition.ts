import type { ChannelDefinition, ChannelWorld } from '../channel-definition.ts';
import { telegramTraits } from './telegram-traits.ts';
import type { TelegramTexts } from './telegram-options.ts';

/** An id of Telegram's is good for ever. */
const keptMs = 3_650 * 86_400_000;

/** Telegram, where `TELEGRAM_BOT_TOKEN` is set. */
export const telegram: ChannelDefinition = {
  traits: telegramTraits,
  setup: {
    offer: 'Serve Telegram',
    questions: [
      { setting: 'TELEGRAM_BOT_TOKEN', ask: 'The token that @BotFather gave you (not shown):', secret: true },
    ],
  },
  open: async (world) => {
    const { config, logger, fileStore, notes } = world;
    const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = config;
    if (token === undefined) return null;
    const { createTelegramChannel } = await import('./create-telegram-channel.ts');
    const {
      TELEGRAM_WEBHOOK_URL: url,
      TELEGRAM_WEBHOOK_SECRET: secret,
      TELEGRAM_WEBHOOK_PORT: port = 8443,
      WEBHOOK_HOST: host,
    } = config;
    // The number of the bot: it stays when a token is revoked for a new one.
    const account = `telegram:${token.split(':')[0] ?? ''}`;
    const channel = createTelegramChannel({
      token,
      apiRoot,
      logger: logger.child({ channel: telegramTraits.name }),
      fileStore: fileStore(account, keptMs),
      notes: notes(account),
      ...(url !== undefined && secret !== undefined && { webhook: { url, secret, port, host } }),
      texts: textsOf(world),
    });
    return { channel, account, alone: url === undefined };
  },
};

const commands = ['start', 'help', 'petugas', 'settings', 'stop', 'batal', 'privacy', 'hapus'];
const officeCommands = ['tugas', ...commands];

function textsOf({ languages, say }: ChannelWorld): TelegramTexts {
  const perLanguage = <T>(make: (language: string) => T): Record<string, T> =>
    Object.fromEntries(languages.map((language) => [language, make(language)]));
  const described = (language: string) => (command: string) => ({
    command,
    description: say(`telegram:command_${command}`, language),
  });
  return {
    commands: perLanguage((language) => commands.map(described(language))),
    officeCommands: perLanguage((language) => officeCommands.map(described(language))),
    descriptions: perLanguage((language) => say('telegram:description', language)),
    requests: perLanguage((language) => ({
      contact: say('telegram:shareContact', language),
      location: say('telegram:shareLocation', language),
    })),
  };
}
