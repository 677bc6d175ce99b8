import { windowMs } from '../window-ms.ts';
import type { WindowStore } from './whatsapp-cloud-options.ts';
import { whatsappCloudTraits } from './whatsapp-cloud-traits.ts';

const OPEN_MS = windowMs(whatsappCloudTraits.windowHours);
const KEPT = 20_000;

export interface ServiceWindow {
  /** A person wrote, at this time (ms since 1970). */
  heard(address: string, at: number): void;
  isOpen(address: string): Promise<boolean>;
  /** Meta says that it is closed, whatever we thought. */
  closed(address: string): void;
}

/**
 * Whether free text may go to an address: 24 hours from the person's last message. What was heard since the start
 * is known here; else the store is asked, where other processes write too. A store out of reach counts as open: Meta has
 * the last word.
 */
export function createServiceWindow(store: WindowStore, now: () => number = Date.now): ServiceWindow {
  /** When a person was last heard of; below zero: when Meta said that the window is closed. */
  const heard = new Map<string, number>();

  function remember(address: string, at: number): void {
    heard.delete(address);
    heard.set(address, at);
    const [oldest] = heard.keys();
    if (heard.size > KEPT && oldest !== undefined) heard.delete(oldest);
  }

  const isRecent = (at: number): boolean => now() - at < OPEN_MS;

  return {
    heard: (address, at) => remember(address, Math.max(at, heard.get(address) ?? 0)),
    isOpen: async (address) => {
      const known = heard.get(address) ?? 0;
      if (isRecent(known)) return true;
      const stored = await store
        .lastInboundAt(address)
        .catch(() => (known < 0 ? undefined : new Date(now())));
      return stored !== undefined && stored.getTime() > -known && isRecent(stored.getTime());
    },
    closed: (address) => remember(address, -now()),
  };
}
