import PQueue from 'p-queue';
import type { Logger } from 'pino';
import type { Channel, SendResult } from '../channels/channel.ts';
import type { Clock } from '../conversation/clock.ts';
import { attemptDelivery, markOf, type MakeMedia } from './attempt-delivery.ts';
import { createGate, type Gate } from './gate.ts';
import { createMarkWriter } from './mark-writer.ts';
import type { OutboxRow, OutboxStore } from './outbox-store.ts';
import { runNotices } from './run-notices.ts';
import { sleep } from './sleep.ts';
import { createSlotHolder, type SlotHolder } from './slot-holder.ts';

/** Requests under way at once on one channel. */
const concurrency = 100;
const replyHandful = 200;
const noticeHandful = 200;
const idleMs = 250;
const shareMs = 500;

export interface SenderDeps {
  store: OutboxStore;
  channels: ReadonlyMap<string, Channel>;
  makeMedia: MakeMedia;
  clock: Clock;
  logger: Logger;
  /** Marks have been written: conversations that waited for them may go on. */
  onMarked: () => void;
}

export interface Sender {
  /** Sends messages this process has already claimed; resolves when they are marked. */
  deliver(rows: readonly OutboxRow[]): Promise<void>;
  /** Claims and sends what is due now; resolves when it has left and is marked. Returns how many. */
  drain(): Promise<number>;
  stop(): Promise<void>;
}

interface Lane {
  channel: Channel;
  queue: PQueue;
  slots: SlotHolder;
  gate: Gate;
}

/**
 * Sends what the outbox holds, through the gate of each channel: replies at once, notices at its pace. While notices
 * are under way, the gate keeps the platform's limit for both, as far as this process's share of it goes.
 * @param watch look for due messages by itself; otherwise only `deliver` and `drain` send
 */
export function createSender(deps: SenderDeps, watch: boolean): Sender {
  const { store, clock, logger } = deps;
  const lanes = new Map(
    [...deps.channels].map(([name, channel]) => [name, createLane(store, channel, !watch)]),
  );
  const marks = createMarkWriter(store, clock, logger, deps.onMarked);
  let stopping = false;

  /** Resolves when the gate has decided, with what is then to be done. */
  const admit = async (row: OutboxRow): Promise<() => Promise<void>> => {
    const lane = lanes.get(row.channel);
    if (lane === undefined) return () => Promise.resolve();
    if (row.lane === 0) lane.slots.countReply();
    const admission = await lane.gate.admit(row.address, row.lane);
    if (!admission.go) return () => putBack(row, admission.afterMs);
    const priority = row.lane === 0 ? 1 : 0;
    return () => lane.queue.add(() => send(lane, row, admission.answered), { priority });
  };

  const send = async (
    { channel }: Lane,
    row: OutboxRow,
    answered: (refusedForMs?: number) => void,
  ): Promise<void> => {
    const { result, error } = await attemptDelivery(channel, row, deps.makeMedia);
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
    return marks.write({ id: row.id, state: 'pending', notBefore, binds });
  };

  const sendAll = async (rows: readonly OutboxRow[]): Promise<void> => {
    await Promise.all(rows.map(async (row) => (await admit(row))()));
  };

  const drainReplies = async (): Promise<number> => {
    const rows = await store.claim(0, replyHandful, clock.now());
    await sendAll(rows);
    return rows.length;
  };

  const watchReplies = async (): Promise<void> => {
    while (!stopping) {
      const sent = await drainReplies().catch((error: unknown) => {
        logger.warn({ err: error }, 'the outbox cannot be read; trying again');
        return 0;
      });
      if (sent === 0) await sleep(idleMs);
    }
  };

  /** Until all replies have left, as these may need slots too. */
  const watchShares = async ({ slots, gate }: Lane, needed: () => boolean): Promise<void> => {
    while (needed()) {
      await slots.renew(gate).catch((err: unknown) => logger.warn({ err }, 'no share of the slots'));
      await sleep(shareMs);
    }
  };

  const all = [...lanes.values()];
  let ended = false;
  const sharing = watch ? all.map((lane) => watchShares(lane, () => !ended)) : [];
  const sending = watch
    ? [
        watchReplies(),
        ...all.map(({ channel }) => runNotices({ store, clock, logger, channel, admit }, () => stopping)),
      ]
    : [];

  return {
    deliver: sendAll,
    drain: async () => {
      let sent = await drainReplies();
      for (const { channel } of all) {
        const rows = await store.claim(1, noticeHandful, clock.now(), [channel.name]);
        await sendAll(rows);
        sent += rows.length;
      }
      return sent;
    },
    stop: async () => {
      stopping = true;
      for (const { gate } of all) gate.close();
      await Promise.all(sending);
      await Promise.all(all.map(({ queue }) => queue.onIdle()));
      ended = true;
      await Promise.all(sharing);
      await marks.idle();
    },
  };
}

function createLane(store: OutboxStore, channel: Channel, alone: boolean): Lane {
  const { perSecond, perAddress } = channel.capabilities;
  const slots = createSlotHolder(store, channel, alone);
  const size = perSecond === undefined ? undefined : slots.size;
  return {
    channel,
    queue: new PQueue({ concurrency }),
    slots,
    gate: createGate({ size, pace: slots.pace, perAddress }),
  };
}

function pauseOf(result: SendResult): number | undefined {
  return result.state === 'retry' ? result.pauseChannelMs : undefined;
}
