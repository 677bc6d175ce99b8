import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { chmod, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processStartTime } from '../../../src/storage/process-start-time.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { copyEmbeddedTemplate } from '../../support/embedded-template.ts';
import { makeTemporaryData, untilReleased, type TemporaryData } from './temporary-data.ts';

describe('opening the embedded database', () => {
  let data: TemporaryData;
  beforeEach(async () => {
    data = await makeTemporaryData();
  });
  afterEach(() => rm(data.dataDir, { recursive: true, force: true }));

  const open = (dataDir = data.dataDir) => openDatabase({ dataDir, lingerMs: 0 });
  const writeLock = (holder: object): void =>
    writeFileSync(
      join(data.run, 'lock.1'),
      JSON.stringify({ pid: process.pid, startTime: 'x', host: hostname(), state: 'serving', ...holder }),
    );
  const opensAndWorks = async (dataDir?: string): Promise<void> => {
    const database = await open(dataDir);
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.close();
    await untilReleased(join(dataDir ?? data.dataDir, 'run'));
  };

  it('refuses while a living process holds the lock and does not answer', async () => {
    writeLock({ startTime: processStartTime(process.pid) });
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_LOCKED' });
  });

  it('takes over the lock of a process number that now belongs to another process', async () => {
    writeLock({ startTime: 'long ago' });
    await opensAndWorks();
  });

  it('takes over a lock file that a power cut left empty', async () => {
    writeFileSync(join(data.run, 'lock.1'), '');
    await opensAndWorks();
  });

  it('removes a socket that nobody listens to', async () => {
    const socket = join(data.run, '.s.PGSQL.5432');
    writeFileSync(socket, '');
    await opensAndWorks();
  });

  it('refuses the folder of another PostgreSQL version and names the way over', async () => {
    writeFileSync(join(data.dataDir, 'database', 'PG_VERSION'), '17\n');
    await expect(open()).rejects.toMatchObject({
      code: 'DATABASE_OTHER_VERSION',
      remedy: expect.stringContaining('kanca restore'),
    });
  });

  it('refuses a folder that is no database', async () => {
    await rm(join(data.dataDir, 'database', 'PG_VERSION'));
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
  });

  it('refuses a data folder that is a file', async () => {
    const file = join(data.dataDir, 'file');
    writeFileSync(file, '');
    await expect(open(file)).rejects.toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
  });

  it('works in a folder given relative to the current one', async () => {
    await opensAndWorks(relative(process.cwd(), data.dataDir));
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const long = join(data.dataDir, 'a-rather-long-name'.repeat(8));
    mkdirSync(long);
    await copyEmbeddedTemplate(join(long, 'database'));
    await opensAndWorks(long);
  });

  it('keeps the socket in a folder that only its owner may enter', async () => {
    await chmod(data.run, 0o755);
    const database = await open();
    expect((await stat(data.run)).mode & 0o777).toBe(0o700);
    await database.close();
    await untilReleased(data.run);
  });

  it('creates the database where there is none, and says so', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kanca-test-'));
    let slow = 0;
    const database = await openDatabase({ dataDir, lingerMs: 0, onSlowStart: () => (slow += 1) });
    expect(slow).toBe(1);
    await database.close();
    await untilReleased(join(dataDir, 'run'));
    await rm(dataDir, { recursive: true });
  });

  it('does not take another program that listens there for the database', async () => {
    writeLock({ startTime: processStartTime(process.pid) });
    const impostor = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => impostor.listen(join(data.run, '.s.PGSQL.5432'), resolve));
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_LOCKED' });
    impostor.close();
  });
});
