import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import { describeError, toKancaError } from '../errors.ts';

export interface StartChannelsOptions {
  channels: readonly Channel[];
  start: (channel: Channel) => Promise<void>;
  logger: Logger;
  /** The pause before the second attempt, in milliseconds; it doubles up to `longestPauseMs`. */
  firstPauseMs?: number;
  longestPauseMs?: number;
}

/**
 * Starts the channels. One that cannot start is tried again with growing pauses while others serve; when it has healed
 * the log says so.
 * @returns how to end the attempts
 * @throws KancaError of the first channel, where none at all can start: nobody is served, and whoever started us must
 * learn it
 */
export async function startChannels({
  channels,
  start,
  logger,
  firstPauseMs = 5_000,
  longestPauseMs = 300_000,
}: StartChannelsOptions): Promise<() => Promise<void>> {
  const ending = new AbortController();
  const tries = await Promise.allSettled(channels.map((channel) => start(channel)));
  const failed = tries.flatMap((one, index) => {
    const channel = channels[index];
    return one.status === 'rejected' && channel !== undefined
      ? [{ channel, error: one.reason as unknown }]
      : [];
  });
  const [first] = failed;
  if (first !== undefined && failed.length === channels.length) throw toKancaError(first.error);
  const healing = failed.map(({ channel, error }) => heal(channel, error));
  return async () => {
    ending.abort();
    await Promise.all(healing);
  };

  async function heal(channel: Channel, failure: unknown): Promise<void> {
    let said = '';
    for (let pauseMs = firstPauseMs, error = failure; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const words = describeError(error);
      if (words !== said)
        logger.error({ channel: channel.name }, `${words} The other channels serve; it is tried again.`);
      said = words;
      await sleep(pauseMs, undefined, { signal: ending.signal }).catch(() => undefined);
      if (ending.signal.aborted) return;
      try {
        await start(channel);
        logger.info({ channel: channel.name }, 'serves now; what was wrong is mended');
        return;
      } catch (next) {
        error = next;
      }
    }
  }
}
