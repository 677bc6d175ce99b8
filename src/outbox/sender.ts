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

/** Requests under way at once on one channel. */
const concurrency = 100;
const replyHandful = 200;
const noticeHandful = 200;
const idleMs = 250;
const peersMs = 500;

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
  gate: Gate;
}

/**
 * Sends what the outbox holds: replies at once, notices by the channel's slot clock. While notices are under way,
 * replies take slots of the same clock without waiting for them, and the gate keeps the platform's limit for all.
 * @param watch look for due messages by itself; otherwise only `deliver` and `drain` send
 */
export function createSender(deps: SenderDeps, watch: boolean): Sender {
  const { store, clock, logger } = deps;
  let serving = 1;
  const lanes = new Map(
    [...deps.channels].map(([name, channel]) => [name, createLane(channel, () => serving)]),
  );
  const marks = createMarkWriter(store, clock, logger, deps.onMarked);
  let stopping = false;

  const sendOne = async (row: OutboxRow): Promise<void> => {
    const lane = lanes.get(row.channel);
    if (lane === undefined) return;
    const admission = await lane.gate.admit(row.address, row.lane);
    if (!admission.go) return putBack(row, admission.afterMs);
    const { result, error } = await attemptDelivery(lane.channel, row, deps.makeMedia);
    const pause = pauseOf(result);
    admission.answered(pause);
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

  const enqueue = (rows: readonly OutboxRow[]): Promise<void>[] =>
    rows.map(async (row) => {
      await lanes.get(row.channel)?.queue.add(() => sendOne(row), { priority: row.lane === 0 ? 1 : 0 });
    });

  /** Replies leave at once; while notices are under way they are counted on the clock, so that these make room. */
  const sendReplies = async (rows: readonly OutboxRow[]): Promise<void> => {
    for (const [name, { channel, gate }] of lanes) {
      const { perSecond, notices } = channel.capabilities;
      const count = rows.filter((row) => row.channel === name).length;
      if (count > 0 && perSecond !== undefined && gate.isBusy())
        store.reserveSlots(name, count, notices).catch((err: unknown) => logger.warn({ err }, 'no slots'));
    }
    await Promise.all(enqueue(rows));
  };

  const drainReplies = async (): Promise<number> => {
    const rows = await store.claim(0, replyHandful, clock.now());
    await sendReplies(rows);
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

  /** Each of several processes keeps its share of the platform's limit: none has to know what the others send. */
  const watchPeers = async (): Promise<void> => {
    while (!stopping) {
      serving = await store.countServing(clock.now()).catch(() => serving);
      for (let n = 0; n < peersMs / idleMs && !stopping; n += 1) await sleep(idleMs);
    }
  };

  const watchNotices = async ({ channel }: Lane): Promise<void> => {
    serving = await store.countServing(clock.now()).catch(() => serving);
    const send = async (row: OutboxRow): Promise<void> => void (await Promise.all(enqueue([row])));
    await runNotices({ store, clock, logger, channel, send }, () => stopping);
  };

  const ended = watch
    ? Promise.all([watchReplies(), watchPeers(), ...[...lanes.values()].map(watchNotices)])
    : Promise.resolve();

  return {
    deliver: sendReplies,
    drain: async () => {
      let sent = await drainReplies();
      for (const lane of lanes.values()) {
        const rows = await store.claim(1, noticeHandful, clock.now(), [lane.channel.name]);
        await Promise.all(enqueue(rows));
        sent += rows.length;
      }
      return sent;
    },
    stop: async () => {
      stopping = true;
      await ended;
      await Promise.all([...lanes.values()].map(({ queue }) => queue.onIdle()));
      await marks.idle();
    },
  };
}

function createLane(channel: Channel, serving: () => number): Lane {
  const { perSecond, perAddress } = channel.capabilities;
  const share = perSecond === undefined ? undefined : () => Math.max(1, Math.floor(perSecond / serving()));
  return { channel, queue: new PQueue({ concurrency }), gate: createGate({ perSecond: share, perAddress }) };
}

function pauseOf(result: SendResult): number | undefined {
  return result.state === 'retry' ? result.pauseChannelMs : undefined;
}
