import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenAlone } from '../../src/runtime/listen-alone.ts';
import type { Database } from '../../src/storage/database.ts';
import { giveLease, takeLease } from '../../src/storage/outbox/lease.ts';
import { registerWorker, removeWorker } from '../../src/storage/outbox/workers.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const logger = pino({ level: 'silent' });

async function listener(name: string, fault?: Error) {
  const workerId = await registerWorker(db.prisma);
  const state = { listens: false, lost: '' };
  const stop = await listenAlone({
    channel: name,
    take: () => takeLease(db.prisma, name, workerId),
    give: () => giveLease(db.prisma, name, workerId),
    start: async () => {
      if (fault !== undefined) throw fault;
      state.listens = true;
    },
    onLost: ({ code }) => (state.lost = code),
    logger,
    everyMs: 10,
  });
  return { workerId, state, stop: () => stop(async () => undefined) };
}

describe('where only one process may listen', () => {
  it('the first does, the second stands by and takes over when the first ends', async () => {
    const [first, second] = [await listener('a'), await listener('a')];
    expect([first.state.listens, second.state.listens]).toEqual([true, false]);
    await first.stop();
    await eventually(() => second.state.listens).toBe(true);
    await second.stop();
  });

  it('the second takes over from one that died without a word', async () => {
    const [first, second] = [await listener('b'), await listener('b')];
    await removeWorker(db.prisma, first.workerId);
    await eventually(() => second.state.listens).toBe(true);
    expect(first.state.lost === '' || first.state.lost === 'LISTENING_LOST').toBe(true);
    await eventually(() => first.state.lost).toBe('LISTENING_LOST');
    await Promise.all([first.stop(), second.stop()]);
  });

  it('a channel that cannot start is told, and leaves the place free', async () => {
    await expect(listener('c', new Error('refused'))).rejects.toThrow('refused');
    const next = await listener('c');
    expect(next.state.listens).toBe(true);
    await next.stop();
  });
});
