import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { atMost } from './at-most.ts';
import type { SessionClient } from './session-client.ts';
import type { Timings } from './whatsapp-web-options.ts';

export interface SeenMarker {
  /** What came from this chat is stored: it is marked when an answer is typed, else after a while. */
  stored(address: string): void;
  /** An answer to this chat begins. */
  answering(address: string): void;
  stop(): void;
}

interface SeenMarkerOptions {
  client: () => SessionClient | undefined;
  timings: Timings;
  markSeen: boolean;
  logger: Logger;
}

/**
 * Marks chats as read as a person does: just before the answer, one after another. Eighty chats that turn blue at once
 * are no person's work.
 */
export function createSeenMarker({ client, timings, markSeen, logger }: SeenMarkerOptions): SeenMarker {
  const waiting = new Map<string, NodeJS.Timeout>();
  const queue: string[] = [];
  let running = false;

  async function mark(address: string): Promise<void> {
    const live = client();
    if (!live) return;
    await atMost(timings.call, 'Marking as read', live.sendSeen(address)).catch((error: unknown) => {
      logger.debug({ err: error }, 'A chat could not be marked as read.');
    });
  }

  async function run(): Promise<void> {
    running = true;
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      await mark(address);
      await sleep(timings.typingLeast * Math.random(), undefined, { ref: false });
    }
    running = false;
  }

  function forget(address: string): boolean {
    clearTimeout(waiting.get(address));
    return waiting.delete(address);
  }

  return {
    stored: (address) => {
      if (!markSeen) return;
      forget(address);
      const later = timings.seenLater * (0.7 + 0.6 * Math.random());
      const timer = setTimeout(() => {
        waiting.delete(address);
        queue.push(address);
        if (!running) void run();
      }, later);
      waiting.set(address, timer.unref());
    },
    answering: (address) => {
      if (forget(address)) void mark(address);
    },
    stop: () => {
      for (const address of [...waiting.keys()]) forget(address);
      queue.length = 0;
    },
  };
}
