import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHolder } from '../../../src/storage/embedded/lock.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { startClient } from './start-client.ts';
import { makeTemporaryData, untilReleased, type TemporaryData } from './temporary-data.ts';

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the process of the embedded database', () => {
  let data: TemporaryData;
  beforeEach(async () => {
    data = await makeTemporaryData();
  });
  afterEach(() => data.remove());

  it('is one, and all are connected, when five processes start at the same instant', async () => {
    const clients = await Promise.all([1, 2, 3, 4, 5].map(() => startClient(data.dataDir)));
    expect(new Set(clients.map(({ databasePid }) => databasePid)).size).toBe(1);
    await Promise.all(clients.map((client) => client.end()));
  });

  it('goes on for the others when the process that started it ends, or is killed', async () => {
    const starter = await startClient(data.dataDir);
    const database = await openDatabase({ dataDir: data.dataDir, lingerMs: 300 });
    await starter.kill();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    expect(isRunning(starter.databasePid)).toBe(true);
    await database.close();
  });

  it('ends when every process that used it was killed', async () => {
    const clients = await Promise.all([startClient(data.dataDir), startClient(data.dataDir)]);
    await Promise.all(clients.map((client) => client.kill()));
    const running = (): number[] => clients.map(({ databasePid }) => databasePid).filter(isRunning);
    await expect.poll(running, { timeout: 60_000 }).toEqual([]);
  });

  it('serves again at once after everything was killed', async () => {
    const client = await startClient(data.dataDir);
    process.kill(client.databasePid, 'SIGKILL');
    await client.kill();
    const database = await openDatabase({ dataDir: data.dataDir, lingerMs: 0 });
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('stays for those connected when it is asked to stop, and ends after them', async () => {
    const database = await openDatabase({ dataDir: data.dataDir, lingerMs: 60_000 });
    process.kill(readHolder(data.run)?.pid ?? 0, 'SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.close();
    await untilReleased(data.run);
  });

  it('is waited for while it closes', async () => {
    for (let round = 0; round < 4; round += 1) {
      const database = await openDatabase({ dataDir: data.dataDir, lingerMs: 0 });
      await database.pool.query('update worker set pid = pid');
      await database.close();
    }
  });

  it('is started anew at the next query after it was killed, with all that was committed', async () => {
    const client = await startClient(data.dataDir);
    const database = await openDatabase({ dataDir: data.dataDir, lingerMs: 0 });
    await database.prisma.slotClock.create({
      data: { key: 'kept', pausedUntil: new Date(0) },
    });
    await client.end();
    process.kill(client.databasePid, 'SIGKILL');
    await untilReleased(data.run);
    await expect.poll(() => database.prisma.slotClock.count()).toBe(1);
    await database.close();
  });

  it('loses nothing that was confirmed when it is killed under load', async () => {
    const client = await startClient(data.dataDir);
    const database = await openDatabase({ dataDir: data.dataDir, lingerMs: 0 });
    const confirmed: string[] = [];
    let killed = false;
    const writeUntilKilled = async (writer: number): Promise<void> => {
      for (let n = 0; !killed; n += 1) {
        const key = `${writer}:${n}`;
        await database.pool.query('insert into slot_clock (key, paused_until) values ($1, now())', [key]);
        confirmed.push(key);
        if (confirmed.length === 100) {
          killed = true;
          process.kill(client.databasePid, 'SIGKILL');
        }
      }
    };
    await Promise.allSettled([1, 2, 3, 4].map(writeUntilKilled));
    await client.kill();
    await untilReleased(data.run);
    await expect
      .poll(async () => (await database.prisma.slotClock.findMany()).map(({ key }) => key))
      .toEqual(expect.arrayContaining(confirmed));
    expect(confirmed.length).toBeGreaterThanOrEqual(100);
    await database.close();
  });
});
