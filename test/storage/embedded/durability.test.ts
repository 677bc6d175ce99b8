import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../../src/storage/embedded/open-engine.ts';
import { makeTemporaryData, type TemporaryData } from './temporary-data.ts';
import { join } from 'node:path';

describe('a commit on the embedded database', () => {
  const { fsyncSync, readlinkSync } = fs;
  const synced: string[] = [];
  let data: TemporaryData;
  let engine: PGlite;

  beforeAll(async () => {
    fs.fsyncSync = (descriptor) => {
      synced.push(process.platform === 'linux' ? readlinkSync(`/proc/self/fd/${descriptor}`) : 'pg_wal/');
      fsyncSync(descriptor);
    };
    syncBuiltinESMExports();
    data = await makeTemporaryData();
    engine = await openEngine(join(data.dataDir, 'database'));
  });
  afterAll(async () => {
    await engine.close();
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
    await data.remove();
  });

  const syncsDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    synced.length = 0;
    await work();
    return [...synced];
  };
  const insert = (key: string): Promise<unknown> =>
    engine.query(`insert into slot_clock (key, paused_until) values ($1, now())`, [key]);

  it('has the log synced to disk once before it is confirmed', async () => {
    for (const key of ['a', 'b', 'c']) {
      const files = await syncsDuring(() => insert(key));
      expect(files).toEqual([expect.stringContaining('pg_wal/')]);
    }
  });

  it('of nothing syncs nothing', async () => {
    expect(await syncsDuring(() => engine.query('select 1'))).toEqual([]);
  });

  it('is followed by a checkpoint that syncs the table files as well', async () => {
    await insert('d');
    const files = await syncsDuring(() => engine.exec('checkpoint'));
    expect(files.filter((file) => file.includes('/base/')).length).toBeGreaterThan(0);
  });
});
