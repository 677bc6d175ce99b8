import PQueue from 'p-queue';
import type { Logger } from 'pino';
import type { Channel, SendResult } from '../channels/channel.ts';
import type { Clock } from '../conversation/clock.ts';
import { attemptDelivery, markOf, type MakeMedia } from './attempt-delivery.ts';
import type { Mark, OutboxRow, OutboxStore } from './outbox-store.ts';

/** Requests under way at once on one channel. */
const concurrency = 100;
/** Notices are claimed in handfuls, so that replies never wait behind many. */
const noticeHandful = 14;
const replyHandful = 200;
const idleMs = 250;

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

/**
 * Sends what the outbox holds: replies at once, notices by the channel's slot clock.
 * @param watch look for due messages by itself; otherwise only `deliver` and `drain` send
 */
export function createSender(deps: SenderDeps, watch: boolean): Sender {
  const queues = new Map([...deps.channels.keys()].map((name) => [name, new PQueue({ concurrency })]));
  const marks: Mark[] = [];
  let writing: Promise<void> | undefined;
  let stopping = false;

  const flush = (): Promise<void> => {
    writing ??= (async () => {
      while (marks.length > 0) {
        const batch = marks.splice(0);
        await writeMarks(deps, batch);
        deps.onMarked();
      }
    })().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  const sendOne = async (row: OutboxRow): Promise<void> => {
    const channel = deps.channels.get(row.channel);
    if (channel === undefined) return;
    const { result, error } = await attemptDelivery(channel, row, deps.makeMedia);
    if (error !== undefined)
      deps.logger.warn({ err: error, outboxId: `${row.id}` }, 'a picture or document could not be made');
    await obeyPause(row, result);
    marks.push(markOf(row, result, deps.clock.now(), Math.random()));
    await flush();
  };

  const obeyPause = async (row: OutboxRow, result: SendResult): Promise<void> => {
    if (result.state !== 'retry' || result.pauseChannelMs === undefined) return;
    deps.logger.warn({ channel: row.channel, ms: result.pauseChannelMs }, 'the platform asks to slow down');
    await deps.store.pauseSlots(row.channel, result.pauseChannelMs);
  };

  const enqueue = (rows: readonly OutboxRow[]): Promise<void>[] =>
    rows.map(async (row) => {
      await queues.get(row.channel)?.add(() => sendOne(row));
    });

  const drainLane = async (lane: 0 | 1): Promise<number> => {
    const rows = await deps.store.claim(lane, lane === 0 ? replyHandful : noticeHandful, deps.clock.now());
    if (lane === 1) await keepPace(deps, rows, (row) => enqueue([row]));
    else await Promise.all(enqueue(rows));
    return rows.length;
  };

  const drain = async (): Promise<number> => (await drainLane(0)) + (await drainLane(1));

  const loop = async (lane: 0 | 1): Promise<void> => {
    while (!stopping) {
      const sent = await drainLane(lane).catch((error: unknown) => {
        deps.logger.warn({ err: error }, 'the outbox cannot be read; trying again');
        return 0;
      });
      if (sent === 0) await sleep(idleMs);
    }
  };
  const ended = watch ? Promise.all([loop(0), loop(1)]) : Promise.resolve();

  return {
    deliver: async (rows) => {
      await Promise.all(enqueue(rows));
    },
    drain,
    stop: async () => {
      stopping = true;
      await ended;
      await Promise.all([...queues.values()].map((queue) => queue.onIdle()));
      await writing;
    },
  };
}

/** Sends each notice at its slot of the clock that all processes on one channel share. */
async function keepPace(
  deps: SenderDeps,
  rows: readonly OutboxRow[],
  send: (row: OutboxRow) => Promise<void>[],
): Promise<void> {
  const started: Promise<void>[] = [];
  for (const [name, channel] of deps.channels) {
    const own = rows.filter((row) => row.channel === name);
    if (own.length === 0) continue;
    const perSecond = channel.capabilities.notices;
    const waits =
      perSecond > 0 ? await deps.store.reserveSlots(name, own.length, perSecond) : own.map(() => 0);
    const since = performance.now();
    for (const [n, row] of own.entries()) {
      await sleep((waits[n] ?? 0) - (performance.now() - since));
      started.push(...send(row));
    }
  }
  await Promise.all(started);
}

/** Marks are kept until the database takes them: a lost mark would send a message twice. */
async function writeMarks(deps: SenderDeps, batch: readonly Mark[]): Promise<void> {
  for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      return await deps.store.mark(batch, deps.clock.now());
    } catch (error) {
      deps.logger.warn({ err: error }, 'sent messages cannot be marked; trying again');
      await sleep(wait);
    }
  }
}

function sleep(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
