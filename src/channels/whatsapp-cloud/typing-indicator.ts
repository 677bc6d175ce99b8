import type { Inbound } from '../channel.ts';
import type { GraphClient } from './graph-client.ts';

export interface TypingIndicator {
  /** These people have written. */
  wrote(events: readonly Inbound[]): void;
  /** An answer to this address is on its way. */
  answered(address: string): void;
  stop(): void;
}

/** What a person does and waits for an answer to. */
const asking = new Set(['TEXT', 'PICK', 'MEDIA', 'LOCATION', 'CONTACT', 'START']);

/**
 * Shows two blue ticks and "typing …" to whoever waits longer than a moment for the answer; Meta takes it away with the
 * answer, or after 25 seconds. It costs a call and no message, and its failure costs nothing.
 */
export function createTypingIndicator(
  graph: GraphClient,
  phoneNumberId: string,
  afterMs: number,
): TypingIndicator {
  const waiting = new Map<string, NodeJS.Timeout>();

  function show(messageId: string): void {
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: messageId };
    const typing = { ...body, typing_indicator: { type: 'text' } };
    graph.post(`${phoneNumberId}/messages`, typing).catch(() => undefined);
  }

  function forget(address: string): void {
    clearTimeout(waiting.get(address));
    waiting.delete(address);
  }

  return {
    wrote: (events) => {
      for (const { address, externalId, event } of events) {
        if (!asking.has(event.type)) continue;
        forget(address);
        const timer = setTimeout(() => {
          waiting.delete(address);
          show(externalId);
        }, afterMs);
        waiting.set(address, timer.unref());
      }
    },
    answered: forget,
    stop: () => {
      for (const address of [...waiting.keys()]) forget(address);
    },
  };
}
