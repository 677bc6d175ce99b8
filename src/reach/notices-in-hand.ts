const least = 20;

/**
 * How many notices may stand in the outbox of a channel at once: what it sends in so many seconds, 20 at least. The rest
 * waits where it can still be taken back.
 * @param perSecond the pace of the channel
 */
export function noticesInHand(perSecond: number, seconds: number, most: number): number {
  return Math.min(most, Math.max(least, Math.ceil(perSecond * seconds)));
}
