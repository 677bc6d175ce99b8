import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRuntime, type Runtime } from '../../src/runtime/runtime.ts';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const channel = createRecordingChannel();

function servedBy(account: string): Promise<Runtime> {
  const logger = pino({ level: 'silent' });
  return createRuntime({ db, channels: [channel], logger, watch: false, clockKey: () => account });
}

/** Message number `n` of the chat, as the bot numbers it. */
async function write(runtime: Runtime, n: number, text: string): Promise<void> {
  await runtime.receive([
    {
      channel: channel.name,
      address: 'siti',
      externalId: `siti.${n}`,
      order: n,
      event: { type: 'TEXT', text },
    },
  ]);
  await runtime.pump();
}

const state = async (): Promise<unknown> => {
  const { snapshot } = await db.prisma.conversation.findFirstOrThrow();
  return (snapshot as { value?: unknown }).value;
};

it('a new bot on the same database is heard from its first message on, and each message still counts once', async () => {
  const first = await servedBy('bot 1');
  for (const [n, text] of [
    [1, 'halo'],
    [20, '1'],
    [30, 'ya'],
  ] as const)
    await write(first, n, text);
  expect(await state()).toBe('name');

  const second = await servedBy('bot 2');
  await write(second, 1, 'Siti Aminah');
  expect(await state()).toBe('birthDate');
  await write(second, 1, 'Siti Aminah');
  expect(await db.prisma.inbox.count()).toBe(4);

  const again = await servedBy('bot 1');
  await write(again, 1, 'halo');
  expect(await db.prisma.inbox.count()).toBe(4);
});
