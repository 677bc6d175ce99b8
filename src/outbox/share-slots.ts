/** What one process holds of a channel's slots, as the processes of a bot token keep it in the database. */
export interface SlotShare {
  slots: number;
  /** Its part of all slots is its part of all weights. Whole, so that parts make up the whole. */
  weight: number;
  /** Milliseconds since the epoch; afterwards its slots are free. */
  until: number;
  /** It sends notices now, or the platform has just complained to it. */
  busy: boolean;
}

/** By worker id. */
export type SlotShares = Record<string, SlotShare>;

export interface SlotAsk {
  /** Slots it cannot give back yet. */
  inUse: number;
  weight: number;
  /** It wants no more than these. */
  most: number;
  busy: boolean;
}

export interface SlotGrant {
  /** So many slots it may fill from now on; those it holds beyond these it gives back when they are out of use. */
  size: number;
  /** Some process is. */
  busy: boolean;
  /** Others hold slots too. */
  shared: boolean;
}

/** A process that has not renewed its share for so long holds no slots any more. */
const leaseMs = 3_000;

/**
 * Divides a channel's slots once more, for one of its processes. Whoever holds more than its part gives back what is
 * not in use; whoever holds less takes what is free. So all together never hold more than `total` (1 to 1,000), in
 * whatever order and however seldom they ask. A slot is the right to one message that is under way or was answered
 * less than a second ago. With more processes than slots some get none.
 * @param now milliseconds since the epoch, of the clock all processes share
 */
export function shareSlots(
  shares: SlotShares,
  worker: number,
  ask: SlotAsk,
  total: number,
  now: number,
): { shares: SlotShares; grant: SlotGrant } {
  const { inUse, weight, most, busy } = ask;
  const live = Object.entries(shares).filter(([, share]) => share.until > now);
  const others = live.filter(([id]) => id !== `${worker}`);
  const held = live.find(([id]) => id === `${worker}`)?.[1].slots ?? 0;
  const free = total - sum(others.map(([, share]) => share.slots));
  const part = Math.min(most, partOf(worker, weight, others, total));
  const slots = Math.max(Math.min(inUse, held), Math.min(part, free));
  const own = { slots, weight, until: now + leaseMs, busy };
  return {
    shares: { ...Object.fromEntries(others), [worker]: own },
    grant: {
      size: Math.min(part, slots),
      busy: busy || others.some(([, share]) => share.busy),
      shared: others.length > 0,
    },
  };
}

/** Rounded in the order of ids, so that the parts make up the whole. */
function partOf(worker: number, weight: number, others: [string, SlotShare][], total: number): number {
  const before = sum(others.filter(([id]) => Number(id) < worker).map(([, share]) => share.weight));
  const all = sum(others.map(([, share]) => share.weight)) + weight;
  return Math.floor((total * (before + weight)) / all) - Math.floor((total * before) / all);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
