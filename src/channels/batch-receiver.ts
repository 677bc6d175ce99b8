import { setTimeout as sleep } from 'node:timers/promises';
import type { Inbound, Receive } from './channel.ts';

export interface BatchReceiver {
  /** Resolves when these events are on disk. Order is kept over all calls. */
  push(events: readonly Inbound[]): Promise<void>;
  /** Collects without handing over until {@link release}; nested calls do not count. */
  hold(): void;
  release(): void;
  /** Ends the retries; what was not stored rejects. */
  stop(): void;
}

export interface BatchReceiverOptions {
  /** Most events in one call of `receive`. */
  limit?: number;
  /** After a rejection try again after so many ms, for ever; without it the rejection goes to whoever pushed. */
  retryMs?: number;
  /** Completes the events of a batch before it is handed over. Its errors are the caller's to catch. */
  prepare?: (events: readonly Inbound[]) => Promise<readonly Inbound[]>;
  onRetry?: (error: unknown) => void;
}

interface Entry {
  events: readonly Inbound[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Hands events over in order, one call of `receive` at a time; what comes meanwhile goes together into the next
 * call, so that a burst costs a few commits rather than one for each message.
 */
export function createBatchReceiver(receive: Receive, options: BatchReceiverOptions = {}): BatchReceiver {
  const { limit = 500, retryMs, prepare = async (events) => events } = options;
  const waiting: Entry[] = [];
  let running = false;
  let held = false;
  let stopped = false;

  async function run(): Promise<void> {
    if (running || held) return;
    running = true;
    while (waiting.length > 0 && !held) await handOver(takeBatch());
    running = false;
  }

  function takeBatch(): Entry[] {
    let size = 0;
    const fits = waiting.findIndex((entry, index) => (size += entry.events.length) > limit && index > 0);
    return waiting.splice(0, fits === -1 ? waiting.length : fits);
  }

  async function handOver(batch: Entry[]): Promise<void> {
    const events = await prepare(batch.flatMap((entry) => entry.events));
    for (;;) {
      try {
        await receive(events);
        for (const entry of batch) entry.resolve();
        return;
      } catch (error) {
        if (retryMs === undefined || stopped) {
          for (const entry of batch) entry.reject(error);
          return;
        }
        options.onRetry?.(error);
        await sleep(retryMs);
      }
    }
  }

  return {
    push: (events) =>
      new Promise((resolve, reject) => {
        waiting.push({ events, resolve, reject });
        void run();
      }),
    hold: () => void (held = true),
    release: () => {
      held = false;
      void run();
    },
    stop: () => void (stopped = true),
  };
}
