import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupDatabase } from '../../../src/storage/backup/backup-database.ts';
import { noKeys } from '../../../src/storage/backup/backup-keys.ts';
import { verifyBackup } from '../../../src/storage/backup/verify-backup.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openTestDatabase } from '../../support/database.ts';
import { openEmbeddedTestDatabase } from '../../support/open-embedded-test-database.ts';

describe('a backup that is read back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanca-verify-test-'));
  const file = join(folder, 'backup.jsonl.gz');
  let db: Database;
  let rows: number;

  beforeAll(async () => {
    db = await openTestDatabase();
    await db.prisma.vacancy.create({
      data: {
        title: 'Kasir',
        employer: 'Toko Contoh',
        source: 'test',
        sourceId: '1',
        code: 'XX8W',
        contentHash: 'x',
        closesAt: new Date('2026-12-01T00:00:00Z'),
      },
    });
    rows = await backupDatabase(db, file);
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  it('is the same, row by row', async () => {
    expect(await verifyBackup(file, noKeys, openEmbeddedTestDatabase)).toBe(rows);
  });

  it('is refused where a value comes back as another one, and the table is named', async () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const changed = join(folder, 'changed.jsonl.gz');
    writeFileSync(changed, gzipSync(text.replace('2026-12-01 00:00:00+00', '2026-12-01 00:00:00+07')));
    await expect(verifyBackup(changed, noKeys, openEmbeddedTestDatabase)).rejects.toMatchObject({
      code: 'BACKUP_DIFFERS',
      message: expect.stringContaining('vacancy') as string,
    });
  });

  it('is refused where it was cut off', async () => {
    const cut = join(folder, 'cut.jsonl.gz');
    writeFileSync(cut, readFileSync(file).subarray(0, -20));
    await expect(verifyBackup(cut)).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
  });
});
