import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { copyEmbeddedTemplate } from '../../support/embedded-template.ts';
import { untilReleased } from './temporary-data.ts';

/** A file system of its own, small enough to fill; needs root on Linux. */
function mountSmallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'kanca-test-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = mountSmallDisk(60);
if (disk === null)
  console.warn('Skipped: the full-disk test must mount a small file system, as root on Linux.');

describe.skipIf(disk === null)('a full disk', () => {
  const dataDir = disk ?? '';
  const filler = join(dataDir, 'filler');
  const fill = (): void => {
    try {
      writeFileSync(filler, Buffer.alloc(60_000_000, 1));
    } catch {
      // Full: as wanted.
    }
  };
  afterAll(async () => {
    await untilReleased(join(dataDir, 'run'));
    execFileSync('umount', ['--lazy', dataDir]);
    rmSync(dataDir, { recursive: true });
  });

  it('fails the creation with a clear error and leaves nothing that looks like a database', async () => {
    writeFileSync(filler, Buffer.alloc(40_000_000, 1));
    await expect(openDatabase({ dataDir, lingerMs: 0 })).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(dataDir)).not.toContain('database');
    rmSync(join(dataDir, 'database.new'), { recursive: true });
  });

  it('fails the write with a clear error, and all that was confirmed is there once there is room', async () => {
    rmSync(filler);
    await copyEmbeddedTemplate(join(dataDir, 'database'));
    const database = await openDatabase({ dataDir, lingerMs: 0 });
    const write = (key: string): Promise<unknown> =>
      database.pool.query('insert into slot_clock (key, paused_until) values ($1, now())', [key]);
    await write('confirmed');
    fill();
    await database.pool.query('select pg_switch_wal()').catch(() => undefined);
    await expect(write('lost')).rejects.toThrow();
    await expect
      .poll(() => write('lost').catch((error) => error.code), { timeout: 60_000 })
      .toBe('DISK_FULL');
    rmSync(filler);
    expect(await database.prisma.slotClock.findMany({ select: { key: true } })).toEqual([
      { key: 'confirmed' },
    ]);
    await write('after');
    await database.close();
  });
});
