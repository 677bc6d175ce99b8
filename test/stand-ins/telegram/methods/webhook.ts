import type { Update } from '@grammyjs/types';
import { failures } from '../failures.ts';
import type { Method } from '../world.ts';

export const setWebhook: Method<'setWebhook'> = (world, parameters) => {
  const url = parameters.text('url');
  const secretToken = parameters.text('secret_token');
  if (secretToken !== '' && !/^[A-Za-z0-9_-]{1,256}$/.test(secretToken))
    throw failures.badRequest('secret token contains unallowed characters');
  if (url !== '' && !URL.canParse(url)) throw failures.badRequest('bad webhook: invalid URL');
  if (parameters.flag('drop_pending_updates')) world.updates.clear();
  const allowed = parameters.json<string[]>('allowed_updates');
  if (allowed !== undefined) world.allowedUpdates = allowed.length === 0 ? undefined : new Set(allowed);
  if (url !== '') world.longPoll.abort(failures.webhookActive());
  world.webhook.set(
    url === ''
      ? undefined
      : { url, secretToken, maxConnections: parameters.integer('max_connections', 40, 1, 100) },
  );
  return true;
};

export const deleteWebhook: Method<'deleteWebhook'> = (world, parameters) => {
  if (parameters.flag('drop_pending_updates')) world.updates.clear();
  world.webhook.set(undefined);
  return true;
};

export const getWebhookInfo: Method<'getWebhookInfo'> = (world) => {
  const { settings, lastError } = world.webhook;
  return {
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.updates.size,
    ...(settings && { max_connections: settings.maxConnections }),
    ...(lastError && {
      last_error_date: Math.floor(lastError.at / 1000),
      last_error_message: lastError.message,
    }),
    ...(world.allowedUpdates && {
      allowed_updates: [...world.allowedUpdates] as Exclude<keyof Update, 'update_id'>[],
    }),
  };
};
