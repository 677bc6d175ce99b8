import type { Channel } from '../channels/channel.ts';
import { createLane, type Lane, type LaneDeps } from './lane.ts';
import { createClaimLedger, type ClaimLedger } from './claim-ledger.ts';
import { createMarkWriter } from './mark-writer.ts';
import type { OutboxRow } from './outbox-store.ts';
import { releaseLost } from './release-lost.ts';
import { runNotices } from './run-notices.ts';
import { sleep } from './sleep.ts';

const replyHandful = 200;
const noticeHandful = 200;
const idleMs = 250;
/** Handfuls of replies under way at once: one slow chat must not hold up those of the others. */
const mostHandfuls = 50;
const shareMs = 500;
const lostMs = 3_000;

export interface SenderDeps extends LaneDeps {
  channels: ReadonlyMap<string, Channel>;
  /** Marks have been written: conversations that waited for them may go on. */
  onMarked: () => void;
  /** The loop that sends replies has come round. */
  onRound?: () => void;
  /** Where others that claim messages for this sender enter them; absent: nobody else does. */
  ledger?: ClaimLedger;
}

export interface Sender {
  /** Sends messages this process has already claimed, which are held from now on; resolves when they are marked. */
  deliver(rows: readonly OutboxRow[]): Promise<void>;
  /** Claims and sends what is due now; resolves when it has left and is marked. Returns how many. */
  drain(): Promise<number>;
  /** A claim or a commit has failed, and may be done all the same: what is ours and not held goes back to the queue. */
  doubt(): void;
  stop(): Promise<void>;
}

/**
 * Sends what the outbox holds, through the gate of each channel: replies at once, notices at its pace. While notices
 * are under way, the gate keeps the platform's limit for both, as far as this process's share of it goes.
 * @param watch look for due messages by itself; otherwise only `deliver` and `drain` send
 */
export function createSender(deps: SenderDeps, watch: boolean): Sender {
  const { store, clock, logger, ledger = createClaimLedger() } = deps;
  const marks = createMarkWriter(store, clock, logger, deps.onMarked);
  const lanes = [...deps.channels.values()].map((channel) => createLane(deps, channel, marks, !watch));
  const delivering = new Set<Promise<void>>();
  let doubtful = false;
  let stopping = false;
  let ended = false;

  const sendAll = async (rows: readonly OutboxRow[]): Promise<void> => {
    await Promise.all(
      lanes.map(async (lane) => {
        const own = rows.filter(({ channel }) => channel === lane.channel.name);
        await heedOthers(lane, own);
        await Promise.all(own.map(async (row) => (await admit(lane, row))()));
      }),
    );
  };

  const deliver = (rows: readonly OutboxRow[]): Promise<void> => {
    ledger.hold(rows);
    const work = sendAll(rows).finally(() => delivering.delete(work));
    delivering.add(work);
    return work;
  };

  const heedOthers = (lane: Lane, rows: readonly OutboxRow[]): Promise<void> =>
    lane.heedOthers(rows).catch((err: unknown) => logger.warn({ err }, 'not known what others have sent'));

  const admit = async (lane: Lane, row: OutboxRow): Promise<() => Promise<void>> => {
    const letGo = (): void => ledger.letGo(row);
    try {
      const send = await lane.admit(row);
      return () => send().finally(letGo);
    } catch (error) {
      letGo();
      throw error;
    }
  };

  const claim = (lane: 0 | 1, limit: number, channels?: readonly string[]): Promise<OutboxRow[]> =>
    ledger.during(async () => {
      try {
        const claimedAt = performance.now();
        const claimed = await store.claim(lane, limit, clock.now(), channels);
        const rows = claimed.map((row) => ({ ...row, claimedAt }));
        ledger.hold(rows);
        return rows;
      } catch (error) {
        doubtful = true;
        throw error;
      }
    });

  const release = async (): Promise<void> => {
    doubtful = false;
    try {
      const lost = await releaseLost(store, ledger);
      if (lost > 0) logger.warn({ messages: lost }, 'claimed in vain as an answer was lost; sent now');
    } catch (error) {
      doubtful = true;
      throw error;
    }
  };

  const drainReplies = async (): Promise<number> => {
    const rows = await claim(0, replyHandful);
    await sendAll(rows);
    return rows.length;
  };

  const watchReplies = async (): Promise<void> => {
    while (!stopping) {
      const rows = await claim(0, replyHandful).catch((error: unknown) => {
        logger.warn({ err: error }, 'the outbox cannot be read; trying again');
        return [];
      });
      if (rows.length === 0) await sleep(idleMs);
      else deliver(rows).catch((err: unknown) => logger.warn({ err }, 'a reply could not be sent'));
      if (delivering.size >= mostHandfuls) await Promise.race(delivering).catch(() => undefined);
      deps.onRound?.();
    }
  };

  const watchNotices = (lane: Lane): Promise<void> => {
    const claimSome = async (limit: number): Promise<OutboxRow[]> => {
      if (lane.isPaused()) return [];
      const rows = await claim(1, limit, [lane.channel.name]);
      await heedOthers(lane, rows);
      return rows;
    };
    const { notices } = lane.channel.capabilities;
    const run = { claim: claimSome, admit: (row: OutboxRow) => admit(lane, row), perSecond: notices, logger };
    return runNotices(run, () => stopping);
  };

  /** At once where an answer is known to be lost, and every few seconds. */
  const watchLost = async (): Promise<void> => {
    for (let waitedMs = 0; !stopping; waitedMs += idleMs) {
      await sleep(idleMs);
      if (!doubtful && waitedMs < lostMs) continue;
      waitedMs = 0;
      await release().catch((err: unknown) =>
        logger.warn({ err }, 'own claims cannot be looked at; trying again'),
      );
    }
  };

  /** Until all replies have left, as these may need slots too. */
  const watchShare = async (lane: Lane): Promise<void> => {
    while (!ended) {
      await lane.renew().catch((err: unknown) => logger.warn({ err }, 'no share of the slots'));
      await sleep(shareMs);
    }
  };

  const sharing = watch ? lanes.map(watchShare) : [];
  const sending = watch ? [watchReplies(), watchLost(), ...lanes.map(watchNotices)] : [];

  return {
    deliver,
    doubt: () => {
      doubtful = true;
    },
    drain: async () => {
      if (doubtful) await release();
      let sent = await drainReplies();
      for (const { channel } of lanes) {
        const rows = await claim(1, noticeHandful, [channel.name]);
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
