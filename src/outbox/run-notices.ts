import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import type { Clock } from '../conversation/clock.ts';
import type { OutboxRow, OutboxStore } from './outbox-store.ts';
import { sleep } from './sleep.ts';

/** Few at a time: a reply waits for at most this many slots, and a pause leaves no more than two handfuls in hand. */
const pacedHandful = 4;
const freeHandful = 200;
const idleMs = 250;
/** The next slots are reserved so long before the last of these, so that none is lost on the way to the database. */
const leadMs = 110;
/** Missed slots that are made up for where the gate keeps the platform's own limit anyway. */
const slackMs = 250;
/** After so long without a notice the first ones leave at half the pace: connections are cold. */
const coldMs = 5_000;
const warmUp = 8;
const brokenMs = 1_000;

export interface NoticeRun {
  store: OutboxStore;
  clock: Clock;
  channel: Channel;
  logger: Logger;
  send: (row: OutboxRow) => Promise<void>;
}

/** Sends the notices of one channel, each at its slot of the clock that all its processes share, until stopped. */
export async function runNotices(run: NoticeRun, stopped: () => boolean): Promise<void> {
  const { name, capabilities } = run.channel;
  const { notices } = capabilities;
  const underWay = new Set<Promise<void>>();
  let lastAt = -Infinity;
  let warm = 0;

  const claim = (): Promise<OutboxRow[]> =>
    run.store
      .claim(1, notices > 0 ? pacedHandful : freeHandful, run.clock.now(), [name])
      .catch(async (error: unknown) => {
        run.logger.warn({ err: error }, 'the outbox cannot be read; trying again');
        await sleep(brokenMs);
        return [];
      });

  /** Without the database every process keeps its own pace. */
  const reserve = (count: number, pace: number): Promise<number[]> =>
    run.store
      .reserveSlots(name, count, pace, capabilities.perSecond === undefined ? 0 : slackMs)
      .catch(() => Array.from({ length: count }, (_, n) => (n * 1000) / pace));

  const start = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => run.logger.warn({ err: error }, 'a notice could not be sent'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };

  const sendPaced = async (rows: readonly OutboxRow[]): Promise<number> => {
    if (performance.now() - lastAt > coldMs) warm = warmUp;
    const pace = warm > 0 ? notices / 2 : notices;
    warm -= rows.length;
    const waits = await reserve(rows.length, pace);
    rows.forEach((row, n) => start(sleep(waits[n] ?? 0).then(() => run.send(row))));
    const last = waits.at(-1) ?? 0;
    lastAt = performance.now() + last;
    return last - leadMs;
  };

  let claimed = claim();
  while (!stopped()) {
    const rows = await claimed;
    let wait = idleMs;
    if (rows.length > 0 && notices > 0) wait = await sendPaced(rows);
    else if (rows.length > 0) {
      rows.forEach((row) => start(run.send(row)));
      await Promise.all(underWay);
      wait = 0;
    }
    if (rows.length === 0) await sleep(wait);
    claimed = claim();
    if (rows.length > 0) await sleep(wait);
  }
  await claimed;
  await Promise.all(underWay);
}
