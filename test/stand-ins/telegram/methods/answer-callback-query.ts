import { failures } from '../failures.ts';
import type { Method } from '../world.ts';

export const CALLBACK_LIFETIME_MS = 150_000;
const MOST_TOAST = 200;

export const answerCallbackQuery: Method<'answerCallbackQuery'> = (world, parameters) => {
  const callback = world.callbacks.get(parameters.text('callback_query_id'));
  if (callback === undefined || world.now() - callback.askedAt > CALLBACK_LIFETIME_MS)
    throw failures.queryTooOld();
  const text = parameters.text('text');
  if (text.length > MOST_TOAST) throw failures.badRequest('MESSAGE_TOO_LONG');
  callback.answer = { text, showAlert: parameters.flag('show_alert') };
  return true;
};
