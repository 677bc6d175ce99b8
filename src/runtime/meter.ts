import type { SendResult } from '../channels/channel.ts';

/** Counts what this process does, for whoever watches it. */
export interface Meter {
  /** So many events were handled in one transaction that took so many seconds. */
  turns(events: number, seconds: number): void;
  /** A platform has said what becomes of a message. */
  sent(channel: string, lane: number, result: SendResult): void;
}

/** Counts nothing. */
export const noMeter: Meter = { turns: () => undefined, sent: () => undefined };
