import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import type { Clock } from '../conversation/clock.ts';
import type { OutboxRow, OutboxStore } from './outbox-store.ts';
import { sleep } from './sleep.ts';

const freeHandful = 200;
const idleMs = 250;
const brokenMs = 1_000;

export interface NoticeRun {
  store: Pick<OutboxStore, 'claim'>;
  clock: Clock;
  channel: Pick<Channel, 'name' | 'capabilities'>;
  logger: Logger;
  /** Resolves when the gate has let the message out, with what sends it. */
  admit: (row: OutboxRow) => Promise<() => Promise<void>>;
}

/**
 * Sends the notices of one channel at the pace of its gate until stopped. The next handful is claimed while this one
 * waits, so that no slot is lost; handfuls are small, so that a pause of a broadcast leaves little in hand.
 */
export async function runNotices(run: NoticeRun, stopped: () => boolean): Promise<void> {
  const { name, capabilities } = run.channel;
  const handful = capabilities.notices === 0 ? freeHandful : Math.max(1, Math.ceil(capabilities.notices / 8));
  const underWay = new Set<Promise<void>>();

  const claim = (): Promise<OutboxRow[]> =>
    run.store.claim(1, handful, run.clock.now(), [name]).catch(async (error: unknown) => {
      run.logger.warn({ err: error }, 'the outbox cannot be read; trying again');
      await sleep(brokenMs);
      return [];
    });

  const start = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => run.logger.warn({ err: error }, 'a notice could not be sent'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };

  let claimed = claim();
  while (!stopped()) {
    const rows = await claimed;
    if (rows.length === 0) await sleep(idleMs);
    claimed = claim();
    for (const row of rows) start((await run.admit(row))());
    if (capabilities.notices === 0) await Promise.all(underWay);
  }
  await claimed;
  await Promise.all(underWay);
}
