import type { Capabilities } from '../channels/channel.ts';
import type { Gate } from './gate.ts';
import type { OutboxStore } from './outbox-store.ts';

/** Parts into which the pace of a channel without a limit of its own is divided. */
const parts = 30;
/** A share counts for so long after it was asked for: less than the database keeps it for us. */
const validMs = 2_000;
/** For so long after a rest half of the slots are asked for: connections are cold, and others may not know yet. */
const gentleMs = 1_000;
/** Replies a second are averaged over about so long: shares that jump about waste slots on the way. */
const averageMs = 5_000;
/** The weight of a process without replies. */
const ownWeight = 3;

/** The slots of a channel that this process may fill; see `shareSlots`. */
export interface SlotHolder {
  /** Most messages within any second. */
  size(): number;
  /** Notices a second. */
  pace(): number;
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
  let share = alone ? { size: total, validUntil: Infinity } : { size: 0, validUntil: -Infinity };
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
    return ownWeight + repliesPerSecond;
  };

  return {
    size,
    pace: () => (notices === 0 ? Infinity : (notices * size()) / total),
    countReply: () => {
      replies += 1;
    },
    renew: async (gate) => {
      const askedAt = now();
      busySince = gate.isBusy() ? (busySince ?? askedAt) : undefined;
      const gentle = busySince !== undefined && askedAt - busySince < gentleMs;
      const grant = await store.shareSlots(channel.name, total, {
        inUse: Math.max(gate.slotsInUse(), size()),
        weight: weigh(),
        most: gentle ? Math.ceil(total / 2) : total,
        busy: busySince !== undefined,
      });
      share = { size: grant.size, validUntil: askedAt + validMs };
      gate.heed(grant.busy ? validMs : 0, grant.pausedForMs);
    },
  };
}
