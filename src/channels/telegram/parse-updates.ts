import type { Logger } from 'pino';
import type { Update } from 'telegraf/types';
import type { Inbound } from '../channel.ts';
import { describeFailure } from './describe-failure.ts';
import { parseUpdate } from './parse-update.ts';

/** All events of a batch, in order. An update we cannot read is logged by its number and must not stop the rest. */
export function parseUpdates(updates: readonly Update[], logger: Logger): Inbound[] {
  return updates.flatMap((update) => {
    try {
      return parseUpdate(update);
    } catch (error) {
      logger.error(
        { updateId: update.update_id, error: describeFailure(error) },
        'telegram: update not understood',
      );
      return [];
    }
  });
}
