import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { expect, it } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import { serve } from '../../src/runtime/serve.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { faultSize } from './support/fault-size.ts';
import { tellPlay } from './support/tell-play.ts';

const { long, longestMs: limitMs } = faultSize({ chats: 10 });
const messages = long ? 5_000 : 1_000;
const others = 20;
const longestMs = 600;

it('a flood of one person keeps nobody else waiting', { timeout: limitMs }, async (context) => {
  const db = await openTestDatabase();
  const channel = createRecordingChannel();
  const serving = await serve({ db, channels: [channel], logger: pino({ level: 'silent' }) });
  let count = 0;
  const written = (address: string): Inbound => {
    count += 1;
    return { channel: channel.name, address, externalId: `e${count}`, event: { type: 'TEXT', text: 'menu' } };
  };
  const answered = (address: string): number =>
    channel.sent.filter((sent) => sent.address === address).length;

  // Whoever comes first is no stranger to the bot: the flood meets people in the middle of a talk.
  const people = Array.from({ length: others }, (_, n) => `p${n}`);
  await channel.receive(people.map(written));
  while (people.some((person) => answered(person) === 0)) await sleep(10);

  for (let sent = 0; sent < messages; sent += 100)
    await channel.receive(Array.from({ length: 100 }, () => written('flood')));
  const waits: number[] = [];
  for (const person of people) {
    const before = answered(person);
    const at = performance.now();
    await channel.receive([written(person)]);
    while (answered(person) === before) await sleep(2);
    waits.push(performance.now() - at);
  }
  const left = await db.prisma.inbox.count({ where: { doneAt: null } });
  waits.sort((a, b) => a - b);
  const [half, longest] = [waits[others / 2] ?? 0, waits.at(-1) ?? 0].map(Math.round);
  tellPlay(context, { messages, others, halfMs: half, longestMs: longest, leftOfTheFlood: left });
  expect(left).toBeGreaterThan(messages / 2);
  // Beside other tests milliseconds are no measure.
  if (long) expect(longest).toBeLessThan(longestMs);
  await serving.stop();
  await db.close();
});
