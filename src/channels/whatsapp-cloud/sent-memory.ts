const KEPT = 5_000;

/** What one process knows of the messages it has sent or begun to send, the oldest forgotten first. */
export interface SentMemory {
  /** A bubble of this delivery went out under this id. */
  sent(messageId: string, key: string, address: string): void;
  /** Meta gave it back: it may be sent anew. Returns its address. */
  failed(messageId: string): string | undefined;
  /** A status proves that this bubble went, even if its answer was lost on the way. */
  confirm(key: string, messageId: string): void;
  confirmed(key: string): string | undefined;
  /** This bubble is about to be sent; false: this process has not tried it before. */
  triedBefore(key: string): boolean;
  /** This delivery was refused for an unknown reason; returns how often by now. */
  refusedAgain(deliveryId: string): number;
}

export function createSentMemory(): SentMemory {
  const sent = new Map<string, { key: string; address: string }>();
  const keys = new Map<string, string>();
  const failures = new Map<string, true>();
  const tried = new Map<string, true>();
  const refusals = new Map<string, number>();
  return {
    sent: (messageId, key, address) => {
      keep(sent, messageId, { key, address });
      keep(keys, key, messageId);
    },
    failed: (messageId) => {
      const known = sent.get(messageId);
      keep(failures, messageId, true);
      if (known !== undefined && keys.get(known.key) === messageId) keys.delete(known.key);
      return known?.address;
    },
    confirm: (key, messageId) => {
      if (!failures.has(messageId)) keep(keys, key, messageId);
    },
    confirmed: (key) => keys.get(key),
    triedBefore: (key) => {
      const before = tried.has(key);
      keep(tried, key, true);
      return before;
    },
    refusedAgain: (deliveryId) => {
      const times = (refusals.get(deliveryId) ?? 0) + 1;
      keep(refusals, deliveryId, times);
      return times;
    },
  };
}

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > KEPT && oldest !== undefined) map.delete(oldest);
}
