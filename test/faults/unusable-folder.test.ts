import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';

async function run(command: string, dataDir: string): Promise<{ code: number | null; said: string }> {
  const kanca = startKanca([command], { KANCA_DATA_DIR: dataDir });
  return { code: await kanca.exited, said: kanca.lines.join('\n') };
}

/** A file system of 24 MB: too small for a database. Null where we may not mount one. */
async function mountSmallDisk(): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'kanca-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
}

describe('a data folder that cannot be used', () => {
  it('of another database version is left alone, with the way to bring it over', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'kanca-old-'));
    await mkdir(join(dataDir, 'database'));
    await writeFile(join(dataDir, 'database', 'PG_VERSION'), '16\n');
    const { code, said } = await run('doctor', dataDir);
    expect(code).toBe(1);
    expect(said).toMatch(/16/u);
    expect(said).toMatch(/kanca backup/u);
    expect(said).not.toMatch(/^ {4}at /mu);
  });

  it('on a full disk says how much room is needed', async () => {
    const dataDir = await mountSmallDisk();
    if (dataDir === null) {
      console.warn('Skipped: a small file system can only be mounted by root.');
      return;
    }
    onTestFinished(() => void execFileSync('umount', ['-l', dataDir]));
    const { code, said } = await run('migrate', dataDir);
    expect(code).toBe(1);
    expect(said).toMatch(/MB/u);
    expect(said).not.toMatch(/^ {4}at /mu);
  });

  it('with the lock and the socket of a killed process opens as if nothing had been', async () => {
    const bed = await makeBotBed('embedded');
    const chat = startKanca(['chat', '--as', 'siti', '--json'], { KANCA_DATA_DIR: bed.dataDir });
    chat.write('halo');
    await chat.says(/Mau pakai bahasa apa/u);
    await chat.kill();
    const again = startKanca(['chat', '--as', 'siti', '--json'], { KANCA_DATA_DIR: bed.dataDir });
    again.write('1');
    await again.says(/Boleh kusimpan/u);
    again.end();
    expect(await again.exited).toBe(0);
    await bed.close();
  });
});
