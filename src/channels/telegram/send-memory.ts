import type { AccountNotes } from '../account-notes.ts';

/** What a sender must remember between two attempts. Parts are lost at a restart: then one may be sent twice. */
export interface SendMemory {
  /** Message id of a part of a long message that an earlier attempt has sent. */
  sentPart(deliveryId: string, part: number): number | undefined;
  rememberPart(deliveryId: string, part: number, messageId: number): void;
  finish(deliveryId: string): void;
  /** Whether a reply keyboard of ours is on this person's screen. */
  hasKeyboard(address: string): boolean;
  setKeyboard(address: string, shown: boolean): void;
  /** Looks up what a process before this one has left on people's screens. */
  load(): Promise<void>;
}

const prefix = 'keyboard:';
/** Deliveries given up elsewhere never finish here; the oldest make room. */
const MOST_DELIVERIES = 1000;

/** @param notes where it is kept whose screen shows a keyboard: a restart must not leave it there */
export function createSendMemory(notes?: AccountNotes): SendMemory {
  const parts = new Map<string, number[]>();
  const keyboards = new Set<string>();
  return {
    sentPart: (deliveryId, part) => parts.get(deliveryId)?.[part],
    rememberPart(deliveryId, part, messageId) {
      const known = parts.get(deliveryId) ?? [];
      known[part] = messageId;
      parts.set(deliveryId, known);
      if (parts.size <= MOST_DELIVERIES) return;
      for (const oldest of parts.keys()) {
        parts.delete(oldest);
        break;
      }
    },
    finish(deliveryId) {
      parts.delete(deliveryId);
    },
    hasKeyboard: (address) => keyboards.has(address),
    setKeyboard(address, shown) {
      if (keyboards.has(address) === shown) return;
      if (shown) keyboards.add(address);
      else keyboards.delete(address);
      notes?.write(`${prefix}${address}`, shown ? 'shown' : null).catch(() => undefined);
    },
    async load() {
      const kept = (await notes?.read().catch(() => undefined)) ?? new Map<string, string>();
      for (const key of kept.keys()) if (key.startsWith(prefix)) keyboards.add(key.slice(prefix.length));
    },
  };
}
