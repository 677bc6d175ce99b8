import { TelegramError } from 'telegraf';
import type { AccountNotes } from '../account-notes.ts';
import type { ChannelHealth } from '../channel.ts';
import type { ApiClient } from './api-client.ts';
import type { CallOptions } from './transport.ts';
import { pollingNote } from './polling-note.ts';
import { describeFailure } from './describe-failure.ts';

interface WebhookInfo {
  url?: string;
  pending_update_count: number;
  last_error_date?: number;
  last_error_message?: string;
}

/** How long a webhook error counts as present. */
const RECENT_S = 600;

/** Asks Telegram who we are and how it delivers to us. */
export async function checkHealth(
  api: ApiClient,
  webhookUrl: string | undefined,
  options: CallOptions,
  notes?: AccountNotes,
): Promise<ChannelHealth> {
  try {
    const trouble = (await notes?.read().catch(() => undefined))?.get(pollingNote);
    const me = await api.call<{ username: string }>('getMe', {}, options);
    const info = await api.call<WebhookInfo>('getWebhookInfo', {}, options);
    const name = `@${me.username}, ${info.pending_update_count} updates wait`;
    const set = info.url ?? '';
    if (webhookUrl === undefined && trouble !== undefined)
      return { ok: false, detail: `${name}. ${trouble}` };
    if (webhookUrl === undefined)
      return set === ''
        ? { ok: true, detail: `${name}, polling.` }
        : { ok: false, detail: `${name}. A webhook is set (${set}); start \`kanca serve\` to remove it.` };
    if (set !== webhookUrl)
      return { ok: false, detail: `${name}. The webhook is not set; start \`kanca serve\` to set it.` };
    if ((info.last_error_date ?? 0) > Date.now() / 1000 - RECENT_S)
      return {
        ok: false,
        detail: `${name}. Telegram cannot deliver to ${set}: ${info.last_error_message ?? ''}. Check TLS and the port.`,
      };
    return { ok: true, detail: `${name}, webhook ${set}.` };
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 401 || error.code === 404))
      return {
        ok: false,
        detail:
          'Telegram refuses the token: it was revoked or copied wrongly. Ask @BotFather for it (/token), set TELEGRAM_BOT_TOKEN and restart.',
      };
    return {
      ok: false,
      detail: `${describeFailure(error)}. Check TELEGRAM_BOT_TOKEN and the way to Telegram.`,
    };
  }
}
