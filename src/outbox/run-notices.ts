import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import type { Clock } from '../conversation/clock.ts';
import type { OutboxRow, OutboxStore } from './outbox-store.ts';
import { sleep } from './sleep.ts';

/** Few at a time: a reply waits for at most this many slots, and a pause leaves no more in hand. */
const pacedHandful = 4;
const freeHandful = 200;
const idleMs = 250;
/** The next handful is claimed so long before the last slot of this one, so that no slot is lost to the database. */
const leadMs = 70;
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
  const { notices } = run.channel.capabilities;
  const underWay = new Set<Promise<void>>();
  let lastAt = -Infinity;
  let warm = 0;

  const start = (row: OutboxRow, waitMs: number): void => {
    const sent = sleep(waitMs)
      .then(() => run.send(row))
      .catch((error: unknown) =>
        run.logger.warn({ err: error }, 'a notice could not be sent; it stays claimed'),
      )
      .finally(() => underWay.delete(sent));
    underWay.add(sent);
  };

  const sendHandful = async (): Promise<number> => {
    const handful = notices > 0 ? pacedHandful : freeHandful;
    const rows = await run.store.claim(1, handful, run.clock.now(), [run.channel.name]);
    if (rows.length === 0) return 0;
    if (notices <= 0) {
      rows.forEach((row) => start(row, 0));
      await Promise.all(underWay);
      return rows.length;
    }
    if (performance.now() - lastAt > coldMs) warm = warmUp;
    const pace = warm > 0 ? notices / 2 : notices;
    warm -= rows.length;
    const waits = await run.store
      .reserveSlots(run.channel.name, rows.length, pace)
      .catch(() => rows.map((_, n) => (n * 1000) / pace));
    rows.forEach((row, n) => start(row, waits[n] ?? 0));
    lastAt = performance.now() + (waits.at(-1) ?? 0);
    await sleep((waits.at(-1) ?? 0) - leadMs);
    return rows.length;
  };

  while (!stopped()) {
    const sent = await sendHandful().catch(async (error: unknown) => {
      run.logger.warn({ err: error }, 'the outbox cannot be read; trying again');
      await sleep(brokenMs);
      return 0;
    });
    if (sent === 0) await sleep(idleMs);
  }
  await Promise.all(underWay);
}
