import type { Logger } from 'pino';
import type { Message } from 'whatsapp-web.js';
import { createBatchReceiver, type BatchReceiver } from '../batch-receiver.ts';
import type { Inbound, Receive } from '../channel.ts';
import { createAddFacts } from './address-facts.ts';
import { createAwaitDecryption } from './await-decryption.ts';
import { createCatchUp } from './catch-up.ts';
import type { ClockSkew } from './clock-skew.ts';
import { readMessage } from './read-message.ts';
import { createSeenMarker } from './seen-marker.ts';
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
  /** An answer to this address is about to be typed. */
  answering(address: string): void;
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
  const catchUp = createCatchUp({ state, timings, logger, store: (messages) => store(read(messages)) });
  const decryption = createAwaitDecryption({
    ...options,
    onReadable: (message) => store(read([message])),
    onUnreadable: (message) => store(read([unreadable(message)])),
  });
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
          seen.stored(address);
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

  function read(messages: readonly Message[]): Inbound[] {
    const recent = messages.filter(isRecent);
    for (const message of recent) if (isEncrypted(message)) decryption.add(message);
    return recent.map((message) => readMessage(channel, message)).filter((event) => event !== undefined);
  }

  /** Before messages were known by their stanzas, what was stored is passed over by its time. */
  function range(): { storedUntil: number; notBefore: number } {
    const { linkedAt = 0, idsByStanza } = state.read();
    if (idsByStanza === true || storedUntil === 0)
      return { storedUntil: storedUntil - MARGIN_S, notBefore: linkedAt };
    return { storedUntil, notBefore: Math.max(linkedAt, storedUntil + 1) };
  }

  return {
    live: (message) => {
      if (!message.fromMe) skew.heard(message.timestamp);
      store(read([message]));
    },
    push: (event) => store([event]),
    catchUp: async (client) => {
      receiver.hold();
      try {
        await catchUp.run(client, range());
        state.update({ idsByStanza: true });
      } finally {
        receiver.release();
      }
    },
    answering: (address) => seen.answering(address),
    stop: () => {
      receiver.stop();
      catchUp.stop();
      decryption.stop();
      seen.stop();
      if (saving !== undefined) {
        clearTimeout(saving);
        save();
      }
    },
  };
}

const isEncrypted = (message: Message): boolean => String(message.type) === 'ciphertext';

/** As something that the bot cannot read, so that its person is asked to write it again. */
function unreadable(message: Message): Message {
  return Object.assign(Object.create(message) as Message, { type: 'unknown', body: '' });
}
