import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startKanca } from './support/start-kanca.ts';

/** Runs a command to its end. */
async function kanca(
  args: string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const run = startKanca(args, settings);
  run.end();
  return { code: await run.exited, said: run.lines.join('\n') };
}

describe('where there is no database', () => {
  it.each([
    [['backup', 'all.gz']],
    [['report', 'indicators']],
    [['export', 'person', '1']],
    [['doctor']],
    [['roles', 'list']],
    [['broadcast', 'list']],
  ])('%j fails with the place and the remedy, and makes none', async (args) => {
    const parent = mkdtempSync(join(tmpdir(), 'kanca-none-'));
    const dataDir = join(parent, 'data');
    const { code, said } = await kanca(args, { KANCA_DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(said).toContain(`DATABASE_MISSING: There is no database at ${dataDir} yet.`);
    expect(existsSync(dataDir)).toBe(false);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('a command that fills one makes it where its place is named, and says the place', async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'kanca-none-')), 'data');
    const { code, said } = await kanca(['migrate'], { KANCA_DATA_DIR: dataDir });
    expect(code).toBe(0);
    expect(said).toContain(`basis data baru di ${dataDir}`);
    expect((await kanca(['doctor'], { KANCA_DATA_DIR: dataDir })).code).toBe(0);
  });
});
