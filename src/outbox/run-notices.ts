import type { Logger } from 'pino';
import type { OutboxRow } from './outbox-store.ts';
import { sleep } from './sleep.ts';

const freeHandful = 200;
const handfulSeconds = 1 / 8;
const idleMs = 250;
const brokenMs = 1_000;

export interface NoticeRun {
  claim: (limit: number) => Promise<OutboxRow[]>;
  /** Resolves when the gate has let the message out, with what sends it. */
  admit: (row: OutboxRow) => Promise<() => Promise<void>>;
  /** Notices a second that the channel takes; 0: no limit. */
  perSecond: number;
  logger: Logger;
}

/**
 * Sends the notices of one channel at the pace of its gate until stopped. The next handful is claimed while this one
 * waits, so that no slot is lost; handfuls are small, so that a pause of a broadcast leaves little in hand.
 */
export async function runNotices(run: NoticeRun, stopped: () => boolean): Promise<void> {
  const { perSecond, logger } = run;
  const handful = perSecond === 0 ? freeHandful : Math.max(1, Math.ceil(perSecond * handfulSeconds));
  const underWay = new Set<Promise<void>>();

  const claim = (): Promise<OutboxRow[]> =>
    run.claim(handful).catch(async (error: unknown) => {
      logger.warn({ err: error }, 'the outbox cannot be read; trying again');
      await sleep(brokenMs);
      return [];
    });

  const start = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => logger.warn({ err: error }, 'a notice could not be sent'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };

  let claimed = claim();
  while (!stopped()) {
    const rows = await claimed;
    if (rows.length === 0) await sleep(idleMs);
    claimed = claim();
    for (const row of rows) start((await run.admit(row))());
    if (perSecond === 0) await Promise.all(underWay);
  }
  await claimed;
  await Promise.all(underWay);
}
