import { noticesPerSecond } from './notices-per-second.ts';

const least = 20;

/**
 * How many notices may stand in the outbox of a channel at once: what it sends in so many seconds, 20 at least. The rest
 * waits where it can still be taken back.
 */
export function noticesInHand(channel: string, seconds: number, most: number): number {
  return Math.min(most, Math.max(least, Math.ceil(noticesPerSecond(channel) * seconds)));
}
