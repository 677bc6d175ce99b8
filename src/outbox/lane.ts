import { setMaxListeners } from 'node:events';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import type { Channel, SendResult } from '../channels/channel.ts';
import type { Clock } from '../time/clock.ts';
import { attemptDelivery, markOf, type MakeMedia } from './attempt-delivery.ts';
import { createGate } from './gate.ts';
import type { MarkWriter } from './mark-writer.ts';
import type { OutboxRow, OutboxStore } from './outbox-store.ts';
import { createSlotHolder } from './slot-holder.ts';

/** Requests under way at once on one channel. */
const concurrency = 100;

export interface LaneDeps {
  store: OutboxStore;
  makeMedia: MakeMedia;
  clock: Clock;
  logger: Logger;
  /** A platform has said what becomes of a message. */
  onResult?: (channel: string, lane: number, result: SendResult) => void;
}

/** The way out of the outbox through one channel. */
export interface Lane {
  channel: Channel;
  /** Resolves when the gate has decided, with what is then to be done; that resolves when the message is marked. */
  admit(row: OutboxRow): Promise<() => Promise<void>>;
  /** The platform wants silence now: to claim messages is of no use. */
  isPaused(): boolean;
  /** Asks what other processes have sent to these addresses within the last second, where others send at all. */
  heedOthers(rows: readonly OutboxRow[]): Promise<void>;
  /** Renews this process's share of the slots. */
  renew(): Promise<void>;
  /** From now on notices are put back. */
  close(): void;
}

/** A notice that has waited for longer than a handful of them takes is judged once more before it leaves. */
const judgedForMs = 2_000;

/** @param alone no other process sends on this channel, so its slots are not shared */
export function createLane(deps: LaneDeps, channel: Channel, marks: MarkWriter, alone: boolean): Lane {
  const { store, clock, logger } = deps;
  const { perSecond, perAddress, queues } = channel.capabilities;
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const queue = new PQueue({ concurrency });
  const slots = createSlotHolder(store, channel, alone);
  const size = perSecond === undefined ? undefined : slots.size;
  const gate = createGate({ size, pace: slots.pace, perAddress });

  const send = async (row: OutboxRow, answered: (refusedForMs?: number) => void): Promise<void> => {
    const mayLeave = (): Promise<boolean> => store.mayLeave(row.id, clock.now());
    const { claimedAt = performance.now() } = row;
    const waited = queues !== true && row.lane !== 0 && performance.now() - claimedAt > judgedForMs;
    if (waited && !(await mayLeave().catch(() => false))) {
      answered();
      return putBack(row, 0);
    }
    const queued = queues === true ? { patience: closing.signal, mayLeave } : undefined;
    const { result, error } = await attemptDelivery(channel, row, deps.makeMedia, queued);
    deps.onResult?.(row.channel, row.lane, result);
    const pause = pauseOf(result);
    answered(pause);
    if (error !== undefined)
      logger.warn({ err: error, outboxId: `${row.id}` }, 'a picture or document could not be made');
    if (pause !== undefined) {
      logger.warn({ channel: row.channel, ms: pause }, 'the platform asks to slow down');
      await store
        .pauseSlots(row.channel, pause)
        .catch((err: unknown) => logger.warn({ err }, 'no shared pause'));
    }
    await marks.write(markOf(row, result, clock.now(), Math.random()));
  };

  const putBack = (row: OutboxRow, afterMs: number): Promise<void> => {
    const notBefore = new Date(clock.now().getTime() + Math.ceil(afterMs));
    const binds = row.message.binds === true;
    return marks.write({ id: row.id, tries: row.tries, state: 'pending', notBefore, binds });
  };

  return {
    channel,
    admit: async (row) => {
      if (row.lane === 0) slots.countReply();
      const admission = await gate.admit(row.address, row.lane);
      if (!admission.go) return () => putBack(row, admission.afterMs);
      const priority = row.lane === 0 ? 1 : 0;
      return () => queue.add(() => send(row, admission.answered), { priority });
    },
    heedOthers: async (rows) => {
      if (rows.length === 0 || !slots.areShared()) return;
      const lately = await store.sentLately(rows.map(({ addressId }) => addressId));
      for (const { address, agoMs } of lately) gate.noteSent(address, agoMs);
    },
    isPaused: gate.isPaused,
    renew: () => slots.renew(gate),
    close: () => {
      gate.close();
      closing.abort(new Error('The bot is stopping.'));
    },
  };
}

function pauseOf(result: SendResult): number | undefined {
  return result.state === 'retry' ? result.pauseChannelMs : undefined;
}
