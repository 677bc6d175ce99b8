import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { expect, it } from 'vitest';
import { serve } from '../../src/runtime/serve.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { faultSize } from './support/fault-size.ts';
import { openWay } from './support/open-way.ts';
import { tellPlay } from './support/tell-play.ts';

const { long } = faultSize({ chats: 6 });
/** As an office has it, or shorter, and not so short that a slow machine passes for a silent one. */
const silenceMs = long ? 30_000 : 8_000;
/** The figure to be kept where the machine has nothing else to do; any other only has to come to an end. */
const longestSeconds = long ? 100 : 250;

/** Tries until it goes, for as long as it may take. */
async function insist(attempt: () => Promise<void>): Promise<void> {
  const end = performance.now() + longestSeconds * 1_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(50);
    }
  }
}

const name = 'connections that freeze in service are given up and told in the log, and everybody is answered';

it(name, { timeout: 3 * longestSeconds * 1_000 }, async (context) => {
  const bed = await makeBotBed();
  await bed.inDatabase(async ({ kind }) => {
    const url = bed.settings['DATABASE_URL'];
    const way = await openWay(url === undefined ? join(bed.dataDir, 'run') : new URL(url));
    const db = await openDatabase({ dataDir: '', databaseUrl: way.url, silenceMs });
    const lines: string[] = [];
    const log = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const channel = createRecordingChannel();
    const serving = await serve({ db, channels: [channel], logger: pino({ level: 'warn' }, log) });
    const greet = (person: number) =>
      channel.receive([
        {
          channel: channel.name,
          address: `p${person}`,
          externalId: `e${person}`,
          event: { type: 'TEXT', text: 'halo' },
        },
      ]);
    await greet(1);
    await eventually(() => channel.sent.length).toBe(1);
    const frozenAt = performance.now();
    way.freeze();
    for (let person = 2; person <= 6; person += 1) await insist(() => greet(person));
    const reached = (): number => new Set(channel.sent.map(({ address }) => address)).size;
    await insist(async () => {
      if (reached() < 6) throw new Error(`${reached()} of 6 were answered`);
    });
    const seconds = Math.round((performance.now() - frozenAt) / 100) / 10;
    const told = /has said nothing for \d+ s/u.exec(lines.join(''))?.[0];
    tellPlay(context, { goingAgainAfterSeconds: seconds, told, sent: channel.sent.length });
    expect(channel.sent).toHaveLength(6);
    expect(told).toBeDefined();
    if (long) expect(seconds).toBeLessThan(longestSeconds);
    await serving.stop();
    await db.close();
    way.close();
    return kind;
  });
  await bed.close();
});
