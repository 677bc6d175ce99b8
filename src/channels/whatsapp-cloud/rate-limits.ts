export interface RateLimits {
  /** Milliseconds to wait before a message to this address may go; 0 takes the slot. */
  pairWait(address: string): number;
  /** Resolves when the number may send the next message. */
  numberSlot(): Promise<void>;
  /** Meta said 131056: the pause for this address, longer each time in a row, milliseconds. */
  pairRefused(address: string): number;
  pairAccepted(address: string): void;
}

/** Meta allows one message in 6 s to one person, and up to 45 at once borrowed from later. */
const PAIR_INTERVAL_MS = 6_000;
const PAIR_BURST = 45;
const PAIRS_KEPT = 10_000;
const LONGEST_PAUSE = 6;

/**
 * Keeps within Meta's limits for a number and for a pair, each as a generic cell rate algorithm: one theoretical
 * arrival time that must not run ahead by more than the burst.
 *
 * @param perSecond messages of the whole number
 */
export function createRateLimits(perSecond: number, now: () => number = Date.now): RateLimits {
  const pairs = new Map<string, number>();
  const refusals = new Map<string, number>();
  let nextSlot = 0;

  return {
    pairWait: (address) => {
      const arrival = Math.max(pairs.get(address) ?? 0, now());
      const ahead = arrival - now() - PAIR_INTERVAL_MS * (PAIR_BURST - 1);
      if (ahead > 0) return ahead;
      pairs.delete(address);
      pairs.set(address, arrival + PAIR_INTERVAL_MS);
      const [oldest] = pairs.keys();
      if (pairs.size > PAIRS_KEPT && oldest !== undefined) pairs.delete(oldest);
      return 0;
    },
    numberSlot: async () => {
      const at = Math.max(nextSlot, now());
      nextSlot = at + 1_000 / perSecond;
      const wait = at - now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    },
    pairRefused: (address) => {
      const times = Math.min((refusals.get(address) ?? 0) + 1, LONGEST_PAUSE);
      refusals.set(address, times);
      return 4 ** times * 1_000;
    },
    pairAccepted: (address) => void refusals.delete(address),
  };
}
