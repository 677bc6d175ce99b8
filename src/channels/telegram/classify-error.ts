import { TelegramError } from 'telegraf';
import type { SendResult } from '../channel.ts';
import { describeFailure } from './describe-failure.ts';

/** A revoked token concerns every message: stop the channel, keep the messages. */
const REJECTED_TOKEN_PAUSE_MS = 60_000;
const GONE =
  /chat not found|user not found|PEER_ID_INVALID|INPUT_USER_DEACTIVATED|group chat was deactivated|bot was kicked/i;

/** What the failure of a send means for the message, the address and the channel. */
export function classifyError(failure: unknown): Exclude<SendResult, { state: 'sent' }> {
  const error = describeFailure(failure);
  if (!(failure instanceof TelegramError)) return { state: 'retry', error };
  const { code, parameters } = failure;
  if (parameters?.migrate_to_chat_id !== undefined)
    return { state: 'moved', to: String(parameters.migrate_to_chat_id) };
  if (code === 429) return { state: 'retry', error, pauseChannelMs: (parameters?.retry_after ?? 1) * 1000 };
  if (code === 401 || code === 404) return { state: 'retry', error, pauseChannelMs: REJECTED_TOKEN_PAUSE_MS };
  if (code === 403 || GONE.test(failure.description)) return { state: 'unreachable', error };
  if (code >= 400 && code < 500 && code !== 409) return { state: 'failed', error };
  return { state: 'retry', error };
}

/** The edit changed nothing: the message already says it. */
export function isNotModified(failure: unknown): boolean {
  return failure instanceof TelegramError && failure.description.includes('message is not modified');
}

/** The edit can never work on this message, a new message can. */
export function isEditRefused(failure: unknown): boolean {
  return (
    failure instanceof TelegramError && failure.code === 400 && classifyError(failure).state === 'failed'
  );
}
