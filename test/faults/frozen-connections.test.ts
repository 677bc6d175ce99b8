import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, it } from 'vitest';
import { serve } from '../../src/runtime/serve.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { openWay } from './support/open-way.ts';

it('connections that freeze in service are given up and told in the log, and everybody is answered', async () => {
  const bed = await makeBotBed();
  await bed.inDatabase(async ({ kind }) => {
    const url = bed.settings['DATABASE_URL'];
    const way = await openWay(url === undefined ? join(bed.dataDir, 'run') : new URL(url));
    const db = await openDatabase({ dataDir: '', databaseUrl: way.url, silenceMs: 3_000 });
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
    way.freeze();
    for (let person = 2; person <= 6; person += 1)
      await eventually(async () =>
        greet(person).then(
          () => true,
          () => false,
        ),
      ).toBe(true);
    await eventually(() => new Set(channel.sent.map(({ address }) => address)).size).toBe(6);
    expect(channel.sent).toHaveLength(6);
    expect(lines.join('')).toMatch(/has said nothing for 3 s/u);
    await serving.stop();
    await db.close();
    way.close();
    return kind;
  });
  await bed.close();
});
