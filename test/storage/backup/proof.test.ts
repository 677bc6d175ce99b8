import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupDatabase } from '../../../src/storage/backup/backup-database.ts';
import { openBackupKeys, readSealKey, type BackupKeys } from '../../../src/storage/backup/backup-keys.ts';
import { restoreDatabase } from '../../../src/storage/backup/restore-database.ts';
import { verifyBackup } from '../../../src/storage/backup/verify-backup.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openTestDatabase } from '../../support/database.ts';
import { openEmbeddedTestDatabase } from '../../support/open-embedded-test-database.ts';

const passphrase = 'empat kata acak panjang';
let folder: string;
let db: Database;
let target: Database;
let sealed: BackupKeys;
let plain: string;
let encrypted: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanca-test-'));
  db = await openTestDatabase();
  target = await openTestDatabase();
  const { id: personId } = await db.prisma.person.create({ data: { name: 'Siti Rahasia' } });
  await db.prisma.roleGrant.create({ data: { personId, role: 'counselor', scope: '33.74' } });
  sealed = openBackupKeys(join(folder, 'here'));
  plain = join(folder, 'plain.jsonl.gz');
  encrypted = join(folder, 'encrypted.jsonl.gz');
  await backupDatabase(db, plain, sealed);
  await backupDatabase(db, encrypted, { ...sealed, passphrase });
});
afterAll(async () => {
  await Promise.all([db, target].map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

/** The backup with its lines changed by somebody who knows how a backup is made. */
function edit(name: string, change: (lines: string[]) => string[]): string {
  const lines = gunzipSync(readFileSync(plain)).toString('utf8').trimEnd().split('\n');
  const file = join(folder, name);
  writeFileSync(file, gzipSync(`${change(lines).join('\n')}\n`));
  return file;
}

/** A counselor becomes an operator; the line of the end stays as it is. */
const promote = (lines: string[]): string[] =>
  lines.map((line) => line.replace('"counselor","33.74"', '"operator",null'));

const without = (line: string): string => line.replace(/,"seal":\{[^}]*\}/u, '');

/** How a restore ends, and what is in the database afterwards. */
async function restore(
  file: string,
  keys: BackupKeys,
  unproven?: boolean,
): Promise<{ code: unknown; people: number }> {
  const code = await restoreDatabase(target, file, { keys, unproven, lists: [] }).then(
    () => 'restored',
    (error: { code?: string }) => error.code,
  );
  const { rows } = await target.pool.query<{ there: boolean }>(
    `SELECT to_regclass('person') IS NOT NULL AS there`,
  );
  return { code, people: rows[0]?.there === true ? await target.prisma.person.count() : 0 };
}

const untouched = (code: string) => ({ code, people: 0 });

describe('a sealed backup', () => {
  it.each([
    ['has a role inserted', promote],
    ['has a row added after its end', (lines: string[]) => [...lines, '["9","operator"]']],
    [
      'has a second end',
      (lines: string[]) => [...lines.slice(0, -1), without(lines.at(-1) ?? ''), lines.at(-1) ?? ''],
    ],
  ])('that %s is refused, also where it is to be taken as it is', async (_what, change) => {
    const file = edit('edited.jsonl.gz', change);
    expect(await restore(file, sealed)).toEqual(untouched('BACKUP_CHANGED'));
    expect(await restore(file, sealed, true)).toEqual(untouched('BACKUP_CHANGED'));
    await expect(verifyBackup(file, sealed, openEmbeddedTestDatabase)).rejects.toMatchObject({
      code: 'BACKUP_CHANGED',
    });
  });

  it('whose seal was cut out is refused', async () => {
    const file = edit('unsealed.jsonl.gz', (lines) => promote(lines).map(without));
    expect(await restore(file, sealed)).toEqual(untouched('BACKUP_UNPROVEN'));
  });

  it('is refused where the key is not here, or is another one', async () => {
    expect(await restore(plain, { seals: [] })).toEqual(untouched('BACKUP_UNPROVEN'));
    expect(await restore(plain, openBackupKeys(join(folder, 'elsewhere')))).toEqual(
      untouched('BACKUP_UNPROVEN'),
    );
  });

  it('has a key that only its owner can read, and that stays the same', () => {
    const path = join(folder, 'here', 'backup.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(openBackupKeys(join(folder, 'here')).seals).toEqual(sealed.seals);
    writeFileSync(join(folder, 'no-key'), 'x');
    expect(() => readSealKey(join(folder, 'no-key'))).toThrow(
      expect.objectContaining({ code: 'BACKUP_KEY_UNREADABLE' }),
    );
  });
});

describe('an encrypted backup', () => {
  it('tells nothing', () => {
    const bytes = readFileSync(encrypted);
    expect(() => gunzipSync(bytes)).toThrow();
    expect(bytes.includes('Siti')).toBe(false);
  });

  it.each([0, 30, 60, 200, -1])('with one bit changed at %i is refused', async (at) => {
    const bytes = readFileSync(encrypted);
    const index = at < 0 ? bytes.length + at : at;
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    const file = join(folder, 'flipped.jsonl.gz');
    writeFileSync(file, bytes);
    const { code, people } = await restore(file, { ...sealed, passphrase }, true);
    expect(people).toBe(0);
    expect(code).toMatch(/^BACKUP_(?:CHANGED|UNREADABLE)$/u);
  });

  it('is refused without its key, with another one, and where it is cut off', async () => {
    expect(await restore(encrypted, sealed, true)).toEqual(untouched('BACKUP_KEY_MISSING'));
    const other = { ...sealed, passphrase: 'lain sekali dan panjang' };
    const { code } = await restore(encrypted, other);
    expect(code).toBe('BACKUP_CHANGED');
    const cut = join(folder, 'cut.jsonl.gz');
    writeFileSync(cut, readFileSync(encrypted).subarray(0, -20));
    expect((await restore(cut, { ...sealed, passphrase })).people).toBe(0);
  });

  it('comes back whole with its key, row by row', async () => {
    const keys = { ...sealed, passphrase };
    expect(await verifyBackup(encrypted, keys, openEmbeddedTestDatabase)).toBeGreaterThan(1);
    expect(await restore(encrypted, keys)).toEqual({ code: 'restored', people: 1 });
  });
});
