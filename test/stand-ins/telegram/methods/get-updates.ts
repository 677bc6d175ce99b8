import { failures } from '../failures.ts';
import type { Method } from '../world.ts';

const LONGEST_POLL_S = 50;

export const getUpdates: Method<'getUpdates'> = (world, parameters) => {
  if (world.webhook.settings !== undefined) throw failures.webhookActive();
  const allowed = parameters.json<string[]>('allowed_updates');
  if (allowed !== undefined) world.allowedUpdates = allowed.length === 0 ? undefined : new Set(allowed);
  return world.longPoll.poll(
    parameters.integer('offset', 0),
    parameters.integer('limit', 100, 1, 100),
    parameters.integer('timeout', 0, 0, LONGEST_POLL_S),
  );
};
