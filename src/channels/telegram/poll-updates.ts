import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { TelegramError } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { Receive } from '../channel.ts';
import type { AccountNotes } from '../account-notes.ts';
import type { ApiClient } from './api-client.ts';
import { backoff } from './backoff.ts';
import { describeFailure } from './describe-failure.ts';
import { allowedUpdates } from './parse-update.ts';
import { pollingNote } from './polling-note.ts';
import { parseUpdates } from './parse-updates.ts';
import type { TelegramTuning } from './telegram-options.ts';

export interface PollOptions {
  api: ApiClient;
  receive: Receive;
  logger: Logger;
  tuning: TelegramTuning;
  /** Where it is told to others why nothing comes. */
  notes?: AccountNotes | undefined;
  /** Ends the loop. */
  signal: AbortSignal;
}

const MOST_UPDATES = 100;

/**
 * Asks for updates until the signal ends it. The offset confirms what went before, so it moves only after
 * `receive` has resolved: whatever fails in between, Telegram delivers again.
 */
export async function pollUpdates(options: PollOptions): Promise<void> {
  const { api, receive, logger, tuning, signal } = options;
  let offset: number | undefined;
  let failures = 0;
  /** Undefined: not known what was told before the start. */
  let told: string | null | undefined;
  while (!signal.aborted) {
    try {
      const updates = await askForUpdates();
      if (failures > 0) logger.info('telegram: polling works again');
      if (told !== null) await tell(null);
      failures = 0;
      if (updates.length === 0) continue;
      const events = parseUpdates(updates, logger);
      if (events.length > 0) await store(events);
      offset = Math.max(...updates.map((update) => update.update_id)) + 1;
    } catch (error) {
      if (signal.aborted) return;
      await recover(error, ++failures);
    }
  }

  async function store(events: Parameters<Receive>[0]): Promise<void> {
    try {
      await receive(events);
    } catch (cause) {
      throw new NotStored('The updates could not be stored.', { cause });
    }
  }

  function askForUpdates(): Promise<Update[]> {
    const payload = {
      ...(offset !== undefined && { offset }),
      limit: MOST_UPDATES,
      timeout: Math.floor(tuning.pollMs / 1000),
      allowed_updates: allowedUpdates,
    };
    return api.call('getUpdates', payload, { timeoutMs: tuning.pollMs + tuning.callTimeoutMs, signal });
  }

  async function tell(trouble: string | null): Promise<void> {
    if (told === trouble) return;
    told = trouble;
    await options.notes?.write(pollingNote, trouble).catch(() => undefined);
  }

  async function recover(error: unknown, count: number): Promise<void> {
    if (isWebhookConflict(error) && count === 1) {
      logger.warn('telegram: a webhook was set for this bot; it is removed, because we poll');
      await api
        .call('deleteWebhook', {}, { timeoutMs: tuning.callTimeoutMs, signal })
        .catch((failure: unknown) => {
          logger.warn(`telegram: webhook not removed: ${describeFailure(failure)}`);
        });
      return;
    }
    if (error instanceof NotStored) {
      const line = 'telegram: updates could not be stored; Telegram keeps them and is asked again';
      logger.warn({ err: error.cause }, line);
      await sleep(backoff(count, tuning.retryMs), undefined, { signal }).catch(() => undefined);
      return;
    }
    const asked = error instanceof TelegramError ? error.parameters?.retry_after : undefined;
    const waitMs = asked === undefined ? backoff(count, tuning.retryMs) : asked * 1000;
    const explained = explain(error);
    const grave = error instanceof TelegramError && (error.code === 401 || error.code === 409);
    if (grave) await tell(explained);
    logger[grave ? 'error' : 'warn'](
      `telegram: ${explained} Trying again in ${(waitMs / 1000).toFixed(1)} s.`,
    );
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Telegram answered, the database did not. */
class NotStored extends Error {}

function isWebhookConflict(error: unknown): boolean {
  return (
    error instanceof TelegramError && error.code === 409 && error.description.includes('webhook is active')
  );
}

function explain(error: unknown): string {
  if (isWebhookConflict(error))
    return 'Another process sets a webhook for this bot. Use one way for one bot: polling or webhook.';
  if (error instanceof TelegramError && error.code === 409)
    return 'Another process polls with this token. Stop it, or give each process a bot of its own.';
  if (error instanceof TelegramError && error.code === 401)
    return 'Telegram refuses the token. Set TELEGRAM_BOT_TOKEN anew from @BotFather and restart.';
  return `No updates: ${describeFailure(error)}.`;
}
