import type { Logger } from 'pino';
import type { Message } from 'whatsapp-web.js';
import { createBatchReceiver, type BatchReceiver } from '../batch-receiver.ts';
import type { Inbound, Receive } from '../channel.ts';
import { createAddFacts } from './address-facts.ts';
import { atMost } from './at-most.ts';
import type { ClockSkew } from './clock-skew.ts';
import { fetchMissed } from './fetch-missed.ts';
import { readMessage } from './read-message.ts';
import type { SessionClient } from './session-client.ts';
import type { SessionStateFile } from './session-state-file.ts';
import type { Timings } from './whatsapp-web-options.ts';

const RETRY_MS = 2_000;
/** Chats active so shortly before the last stored message are looked through again after a restart. */
const MARGIN_S = 600;
const SAVE_MS = 1_000;

export interface EventReceiver {
  live(message: Message): void;
  push(event: Inbound): void;
  /** Gives what arrived while nobody listened; live messages wait behind it. */
  catchUp(client: SessionClient): Promise<void>;
  stop(): void;
}

export interface EventReceiverOptions {
  channel: string;
  receive: Receive;
  client: () => SessionClient | undefined;
  state: SessionStateFile;
  skew: ClockSkew;
  timings: Timings;
  markSeen: boolean;
  logger: Logger;
}

/** From the library's events to the inbox: in order, stored before they are marked as read, nothing lost. */
export function createEventReceiver(options: EventReceiverOptions): EventReceiver {
  const { channel, state, skew, timings, logger } = options;
  let storedUntil = state.read().storedUntil ?? 0;
  let saving: NodeJS.Timeout | undefined;
  const seen = createSeenMarker(options);
  const receiver: BatchReceiver = createBatchReceiver(options.receive, {
    retryMs: RETRY_MS,
    prepare: createAddFacts(options.client, logger),
    onRetry: (error) =>
      logger.error({ err: error }, 'WHATSAPP_NOT_STORED: the database is out of reach; trying again.'),
  });

  function store(events: readonly Inbound[]): void {
    if (events.length === 0) return;
    receiver.push(events).then(
      () => {
        for (const { address, order = 0 } of events) {
          storedUntil = Math.max(storedUntil, order);
          seen.mark(address);
        }
        saving ??= setTimeout(save, SAVE_MS);
      },
      (error: unknown) => logger.warn({ err: error }, 'Messages were left unread for the next start.'),
    );
  }

  function save(): void {
    saving = undefined;
    state.update({ storedUntil });
  }

  const isRecent = (message: Message): boolean => message.timestamp * 1000 > Date.now() - timings.oldest;

  const read = (messages: readonly Message[]): Inbound[] =>
    messages
      .filter(isRecent)
      .map((message) => readMessage(channel, message))
      .filter((event) => event !== undefined);

  return {
    live: (message) => {
      if (!message.fromMe) skew.heard(message.timestamp);
      store(read([message]));
    },
    push: (event) => store([event]),
    catchUp: async (client) => {
      receiver.hold();
      try {
        const notBefore = state.read().linkedAt ?? 0;
        const since = storedUntil - MARGIN_S;
        const missed = await fetchMissed(client, { storedUntil: since, notBefore, callMs: timings.call });
        store(read(missed));
      } finally {
        receiver.release();
      }
    },
    stop: () => {
      receiver.stop();
      if (saving !== undefined) {
        clearTimeout(saving);
        save();
      }
    },
  };
}

/** Marks chats as read one after another; a chat that is already waiting is not queued twice. */
function createSeenMarker({ client, timings, markSeen, logger }: EventReceiverOptions): {
  mark(address: string): void;
} {
  const waiting = new Set<string>();
  let running = false;

  async function run(): Promise<void> {
    running = true;
    for (const address of waiting) {
      waiting.delete(address);
      const live = client();
      if (!live) continue;
      await atMost(timings.call, 'Marking as read', live.sendSeen(address)).catch((error: unknown) => {
        logger.debug({ err: error }, 'A chat could not be marked as read.');
      });
    }
    running = false;
  }

  return {
    mark: (address) => {
      if (!markSeen || !client()) return;
      waiting.add(address);
      if (!running) void run();
    },
  };
}
