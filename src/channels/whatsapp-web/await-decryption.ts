import type { Logger } from 'pino';
import type { Message } from 'whatsapp-web.js';
import { atMost } from './at-most.ts';
import type { SessionClient } from './session-client.ts';
import type { Timings } from './whatsapp-web-options.ts';

export interface AwaitDecryption {
  /** A message came that the page cannot read yet. */
  add(message: Message): void;
  stop(): void;
}

interface AwaitDecryptionOptions {
  client: () => SessionClient | undefined;
  timings: Timings;
  logger: Logger;
  /** It can be read now. */
  onReadable(message: Message): void;
  /** It cannot be read in all that time. */
  onUnreadable(message: Message): void;
}

/**
 * Looks again for messages that came encrypted beyond what the page can read: often they become readable within a
 * minute, and the library is not always heard to say so. Each comes to one end.
 */
export function createAwaitDecryption(options: AwaitDecryptionOptions): AwaitDecryption {
  const { timings, logger, onReadable, onUnreadable } = options;
  const timers = new Map<string, NodeJS.Timeout>();

  async function look(message: Message, waited: number): Promise<void> {
    const id = message.id._serialized;
    const found = options.client()?.getMessageById(id) ?? Promise.resolve(undefined);
    const now = await atMost(timings.call, 'Reading a message', found).catch(() => undefined);
    if (!timers.has(id)) return;
    timers.delete(id);
    if (now && String(now.type) !== 'ciphertext') return onReadable(now);
    if (waited < timings.decryptMost) return wait(message, waited);
    logger.warn(
      { messageId: id },
      'WHATSAPP_NOT_DECRYPTED: a message stayed unreadable; its person is told.',
    );
    onUnreadable(message);
  }

  function wait(message: Message, waited: number): void {
    const pause = Math.max(timings.decrypt, waited);
    const timer = setTimeout(() => void look(message, waited + pause), pause);
    timers.set(message.id._serialized, timer);
  }

  return {
    add: (message) => {
      if (!message.fromMe && !timers.has(message.id._serialized)) wait(message, 0);
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
