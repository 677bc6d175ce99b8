import type { Delivery } from '../channel.ts';

const KEPT = 5_000;

export interface SentMemory {
  /** Sent with this id; kept in case a status says that it failed after all. */
  sent(messageId: string, delivery: Delivery): void;
  /** Gives a sent delivery back once. */
  take(messageId: string): Delivery | undefined;
  /** A status proves that this bubble went, even if its answer was lost on the way. */
  confirm(key: string, messageId: string): void;
  confirmed(key: string): string | undefined;
  /** This delivery was refused for an unknown reason; returns how often by now. */
  refusedAgain(deliveryId: string): number;
}

/** What was sent since the start, the oldest forgotten first. */
export function createSentMemory(): SentMemory {
  const deliveries = new Map<string, Delivery>();
  const keys = new Map<string, string>();
  const refusals = new Map<string, number>();
  return {
    sent: (messageId, delivery) => keep(deliveries, messageId, delivery),
    take: (messageId) => {
      const delivery = deliveries.get(messageId);
      deliveries.delete(messageId);
      return delivery;
    },
    confirm: (key, messageId) => keep(keys, key, messageId),
    confirmed: (key) => keys.get(key),
    refusedAgain: (deliveryId) => {
      const times = (refusals.get(deliveryId) ?? 0) + 1;
      keep(refusals, deliveryId, times);
      return times;
    },
  };
}

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > KEPT && oldest !== undefined) map.delete(oldest);
}
