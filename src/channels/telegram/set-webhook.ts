import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ApiClient } from './api-client.ts';
import { backoff } from './backoff.ts';
import { describeFailure } from './describe-failure.ts';
import type { TelegramTuning, WebhookOptions } from './telegram-options.ts';

export interface SetWebhookOptions {
  api: ApiClient;
  webhook: WebhookOptions;
  allowedUpdates: readonly string[];
  logger: Logger;
  tuning: TelegramTuning;
  signal: AbortSignal;
}

/** Tells Telegram where to push, until it has understood or the signal ends it. */
export async function setWebhook(options: SetWebhookOptions): Promise<void> {
  const { api, webhook, allowedUpdates, logger, tuning, signal } = options;
  const payload = { url: webhook.url, secret_token: webhook.secret, allowed_updates: allowedUpdates };
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      await api.call('setWebhook', payload, { timeoutMs: tuning.callTimeoutMs, signal });
      return;
    } catch (error) {
      if (signal.aborted) return;
      const waitMs = backoff(failures, tuning.retryMs);
      logger.error(
        `telegram: webhook ${webhook.url} not set: ${describeFailure(error)}. Trying again in ${(waitMs / 1000).toFixed(1)} s.`,
      );
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
