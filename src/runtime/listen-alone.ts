import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { KancaError } from '../errors.ts';

export interface ListenAlone {
  channel: string;
  /** Takes the right to listen, or keeps it. */
  take: () => Promise<boolean>;
  give: () => Promise<void>;
  start: () => Promise<void>;
  /** Somebody else listens now, as we were not heard of: this process had better end. */
  onLost: (error: KancaError) => void;
  logger: Logger;
  everyMs?: number;
}

export type EndListening = (stopChannel: () => Promise<void>) => Promise<void>;

/**
 * Listens where only one process may: at once where nobody does, else as soon as the one that does has ended. Resolves when
 * it listens or stands by, with what ends it: that stops the channel by what it is given, then lets the next one listen. Rejects
 * where the channel cannot start.
 */
export async function listenAlone(options: ListenAlone): Promise<EndListening> {
  const { channel, take, give, start, onLost, logger, everyMs = 2_000 } = options;
  const ending = new AbortController();
  let listens = false;

  const begin = async (): Promise<void> => {
    try {
      await start();
      listens = true;
    } catch (error) {
      await give();
      throw error;
    }
  };

  const look = async (): Promise<void> => {
    const ours = await take();
    if (ending.signal.aborted) return;
    if (ours && !listens) {
      await begin();
      logger.info({ channel }, 'listens now in place of the process that did');
    } else if (!ours && listens) {
      ending.abort();
      onLost(lost(channel));
    }
  };

  if (await take()) await begin();
  else logger.info({ channel }, 'another process listens; this one stands by');
  const looking = (async () => {
    for (;;) {
      await sleep(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
      if (ending.signal.aborted) return;
      await look().catch((err: unknown) =>
        logger.warn({ err, channel }, 'not known who listens; looking again'),
      );
    }
  })();
  return async (stopChannel) => {
    ending.abort();
    await looking;
    await stopChannel();
    await give();
  };
}

function lost(channel: string): KancaError {
  return new KancaError(`Another process has begun to listen on ${channel}, as this one was not heard of.`, {
    code: 'LISTENING_LOST',
    remedy:
      'This process ends; started again it stands by. Look why it stood still: a busy or suspended machine.',
  });
}
