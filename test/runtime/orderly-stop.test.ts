import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../src/runtime/serve.ts';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('an orderly stop closes a channel only when what was on its way has left and is marked', async () => {
  let underWay: () => void = () => undefined;
  const onItsWay = new Promise<void>((resolve) => (underWay = resolve));
  let answer: () => void = () => undefined;
  let closed = false;
  const channel = createRecordingChannel({
    onSend: async () => {
      underWay();
      await new Promise<void>((resolve) => (answer = resolve));
      return closed ? { state: 'retry', error: 'the connection was closed' } : undefined;
    },
  });
  channel.stop = async () => {
    closed = true;
  };
  const serving = await serve({ db, channels: [channel], logger: pino({ level: 'silent' }) });
  const event = { type: 'TEXT', text: 'halo' } as const;
  await channel.receive([{ channel: channel.name, address: 'p1', externalId: 'e1', event }]);
  await onItsWay;
  const stopped = serving.stop();
  setTimeout(answer, 50);
  await stopped;
  expect(closed).toBe(true);
  expect(await db.prisma.outbox.findMany({ select: { state: true } })).toEqual([{ state: 'sent' }]);
});
