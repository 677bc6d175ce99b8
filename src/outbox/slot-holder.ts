import type { Capabilities } from '../channels/channel.ts';
import type { Gate } from './gate.ts';
import type { OutboxStore } from './outbox-store.ts';

/** Parts into which the pace of a channel without a limit of its own is divided. */
const parts = 30;
/** A share counts for so long after it was asked for: less than the database keeps it for us. */
const validMs = 2_000;
/** For so long after a rest no notice leaves: the other processes must first learn that they keep the limit now. */
const announceMs = 500;
/** And for so long only half of the slots are asked for: connections are cold. */
const gentleMs = 1_500;
/** Replies a second are averaged over about so long: shares that jump about waste slots on the way. */
const averageMs = 5_000;
/** A process counts as if it had so many more replies a second. */
const ownWeight = 3;

/** The slots of a channel that this process may fill; see `shareSlots`. */
export interface SlotHolder {
  /** Most messages within any second. */
  size(): number;
  /** Notices a second. */
  pace(): number;
  /** Other processes hold some, and they are in use. */
  areShared(): boolean;
  /** A reply asks for a slot: the share follows them. */
  countReply(): void;
  /** Asks the store for the share of the next moment, and passes on to the gate what the others say. */
  renew(gate: Gate): Promise<void>;
}

/** @param alone no other process sends on this channel, so there is nothing to share */
export function createSlotHolder(
  store: Pick<OutboxStore, 'shareSlots'>,
  channel: { name: string; capabilities: Pick<Capabilities, 'notices' | 'perSecond'> },
  alone: boolean,
  now: () => number = () => performance.now(),
): SlotHolder {
  const { notices, perSecond: total = parts } = channel.capabilities;
  let share = alone
    ? { size: total, validUntil: Infinity, shared: false, announced: true }
    : { size: 0, validUntil: -Infinity, shared: false, announced: false };
  let busySince: number | undefined;
  let replies = 0;
  let repliesPerSecond = 0;
  let countedAt = now();

  const size = (): number => (now() < share.validUntil ? share.size : 0);

  const weigh = (): number => {
    const elapsed = Math.max(1, now() - countedAt);
    const fresh = Math.min(1, elapsed / averageMs);
    repliesPerSecond += fresh * ((replies * 1_000) / elapsed - repliesPerSecond);
    [replies, countedAt] = [0, now()];
    return Math.round(10 * (ownWeight + repliesPerSecond));
  };

  return {
    size,
    pace: () => {
      if (notices === 0) return Infinity;
      return share.announced ? (notices * size()) / total : 0;
    },
    areShared: () => now() < share.validUntil && share.shared,
    countReply: () => {
      replies += 1;
    },
    renew: async (gate) => {
      const askedAt = now();
      busySince = gate.isBusy() ? (busySince ?? askedAt) : undefined;
      const busyForMs = askedAt - (busySince ?? askedAt);
      const grant = await store.shareSlots(channel.name, total, {
        inUse: Math.max(gate.slotsInUse(), size()),
        weight: weigh(),
        most: busySince === undefined || busyForMs >= gentleMs ? total : Math.ceil(total / 2),
        busy: busySince !== undefined,
      });
      share = {
        size: grant.busy ? grant.size : total,
        validUntil: askedAt + validMs,
        shared: grant.shared,
        announced: busyForMs >= announceMs,
      };
      gate.heed(grant.busy ? validMs : 0, grant.pausedForMs);
    },
  };
}
