import type { Channel } from '../channels/channel.ts';
import { createLane, type Lane, type LaneDeps } from './lane.ts';
import { createMarkWriter } from './mark-writer.ts';
import type { OutboxRow } from './outbox-store.ts';
import { runNotices } from './run-notices.ts';
import { sleep } from './sleep.ts';

const replyHandful = 200;
const noticeHandful = 200;
const idleMs = 250;
const shareMs = 500;

export interface SenderDeps extends LaneDeps {
  channels: ReadonlyMap<string, Channel>;
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
 * Sends what the outbox holds, through the gate of each channel: replies at once, notices at its pace. While notices
 * are under way, the gate keeps the platform's limit for both, as far as this process's share of it goes.
 * @param watch look for due messages by itself; otherwise only `deliver` and `drain` send
 */
export function createSender(deps: SenderDeps, watch: boolean): Sender {
  const { store, clock, logger } = deps;
  const marks = createMarkWriter(store, clock, logger, deps.onMarked);
  const lanes = [...deps.channels.values()].map((channel) => createLane(deps, channel, marks, !watch));
  const delivering = new Set<Promise<void>>();
  let stopping = false;
  let ended = false;

  const sendAll = async (rows: readonly OutboxRow[]): Promise<void> => {
    await Promise.all(
      lanes.map(async (lane) => {
        const own = rows.filter(({ channel }) => channel === lane.channel.name);
        await heedOthers(lane, own);
        await Promise.all(own.map(async (row) => (await lane.admit(row))()));
      }),
    );
  };

  const deliver = (rows: readonly OutboxRow[]): Promise<void> => {
    const work = sendAll(rows).finally(() => delivering.delete(work));
    delivering.add(work);
    return work;
  };

  const heedOthers = (lane: Lane, rows: readonly OutboxRow[]): Promise<void> =>
    lane.heedOthers(rows).catch((err: unknown) => logger.warn({ err }, 'not known what others have sent'));

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

  const watchNotices = (lane: Lane): Promise<void> => {
    const claim = async (limit: number): Promise<OutboxRow[]> => {
      if (lane.isPaused()) return [];
      const rows = await store.claim(1, limit, clock.now(), [lane.channel.name]);
      await heedOthers(lane, rows);
      return rows;
    };
    const { notices } = lane.channel.capabilities;
    return runNotices({ claim, admit: lane.admit, perSecond: notices, logger }, () => stopping);
  };

  /** Until all replies have left, as these may need slots too. */
  const watchShare = async (lane: Lane): Promise<void> => {
    while (!ended) {
      await lane.renew().catch((err: unknown) => logger.warn({ err }, 'no share of the slots'));
      await sleep(shareMs);
    }
  };

  const sharing = watch ? lanes.map(watchShare) : [];
  const sending = watch ? [watchReplies(), ...lanes.map(watchNotices)] : [];

  return {
    deliver,
    drain: async () => {
      let sent = await drainReplies();
      for (const { channel } of lanes) {
        const rows = await store.claim(1, noticeHandful, clock.now(), [channel.name]);
        await sendAll(rows);
        sent += rows.length;
      }
      return sent;
    },
    stop: async () => {
      stopping = true;
      for (const lane of lanes) lane.close();
      await Promise.all([...sending, ...delivering]);
      ended = true;
      await Promise.all(sharing);
      await marks.idle();
    },
  };
}
