import { TelegramError } from 'telegraf';
import { KancaError } from '../../errors.ts';
import type { Channel } from '../channel.ts';
import { usualHost } from '../guard-server.ts';
import { createSentFiles } from '../sent-files.ts';
import { createApiClient } from './api-client.ts';
import { checkHealth } from './check-health.ts';
import { describeFailure } from './describe-failure.ts';
import { downloadFile } from './download-file.ts';
import { nameBot } from './name-bot.ts';
import { allowedUpdates, channelName } from './parse-update.ts';
import { pollUpdates } from './poll-updates.ts';
import { publishProfile } from './publish-profile.ts';
import { longestText, mostButtons } from './render-message.ts';
import { createSender } from './send-delivery.ts';
import { serveWebhook, type WebhookServer } from './serve-webhook.ts';
import { setWebhook } from './set-webhook.ts';
import { telegramTraits } from './telegram-traits.ts';
import { defaultTuning, type TelegramOptions } from './telegram-options.ts';

/** Telegram over the Bot API: by long polling, or by webhook where `options.webhook` is given. */
export function createTelegramChannel(options: TelegramOptions): Channel {
  const { logger, texts, webhook } = options;
  const tuning = { ...defaultTuning, ...options.tuning };
  const { notes } = options;
  const api = createApiClient(options.token, options.apiRoot);
  const sender = createSender(api, logger, texts, tuning, createSentFiles(options.fileStore), notes);
  const fileRoot = new URL(`./file/bot${options.token}/`, options.apiRoot).href;
  const stopping = new AbortController();
  const { signal } = stopping;
  const background: Promise<void>[] = [];
  let server: WebhookServer | undefined;

  return {
    name: channelName,
    capabilities: {
      buttons: mostButtons,
      buttonLabel: 60,
      text: longestText,
      edit: true,
      rings: telegramTraits.rings,
      perAddress: 1,
      notices: telegramTraits.noticesPerSecond,
      perSecond: 30,
      resends: true,
      pressesKeptMs: 150_000,
    },
    async start(given) {
      const receive = nameBot(options.token, given);
      await sender.remember();
      await greet();
      if (webhook === undefined) {
        background.push(pollUpdates({ api, receive, logger, tuning, signal, notes }));
      } else {
        server = await serveWebhook({ host: usualHost, ...webhook }, receive, logger);
        background.push(setWebhook({ api, webhook, allowedUpdates, logger, tuning, signal }));
      }
      background.push(publishProfile(api, texts, logger, { timeoutMs: tuning.callTimeoutMs, signal }));
    },
    prepare: () => sender.remember(),
    send: (delivery, sendSignal) => sender.send(delivery, sendSignal),
    download: (fileId, limit) => downloadFile(api, fileRoot, fileId, limit, tuning.uploadTimeoutMs),
    linkTo: async (word) => {
      const me = await api
        .call<{ username: string }>('getMe', {}, { timeoutMs: tuning.callTimeoutMs })
        .catch(() => null);
      return me && `https://t.me/${me.username}?start=${word}`;
    },
    async stop() {
      stopping.abort();
      await server?.close();
      await Promise.allSettled(background);
      await sender.idle();
      api.close();
    },
    health: () => checkHealth(api, webhook?.url, { timeoutMs: tuning.callTimeoutMs }, notes),
  };

  /** Only a refused token is final; without a network we start and keep trying. */
  async function greet(): Promise<void> {
    try {
      const me = await api.call<{ username: string }>(
        'getMe',
        {},
        { timeoutMs: tuning.callTimeoutMs, signal },
      );
      logger.info(`telegram: @${me.username} listens by ${webhook === undefined ? 'polling' : 'webhook'}`);
    } catch (error) {
      if (error instanceof TelegramError && (error.code === 401 || error.code === 404))
        throw new KancaError('Telegram refuses the bot token.', {
          code: 'TELEGRAM_TOKEN_REFUSED',
          remedy: 'Copy the token from @BotFather into TELEGRAM_BOT_TOKEN again.',
          cause: error,
        });
      logger.warn(`telegram: not reachable yet, starting all the same: ${describeFailure(error)}`);
    }
  }
}
