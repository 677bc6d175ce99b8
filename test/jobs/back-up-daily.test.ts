import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backUpDaily } from '../../src/jobs/back-up-daily.ts';
import { readBackupRecord, writeBackupRecord } from '../../src/storage/backup/backup-record.ts';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
let folder: string;
const evening = new Date('2026-11-24T18:59:00Z');
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
    },
  });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanca-backup-'));
  return () => rmSync(folder, { recursive: true });
});
afterAll(() => db.close());

const unverified = async (): Promise<void> => undefined;

/** As if that day's had been written and read back. */
function pretend(day: string): void {
  const file = join(folder, `kanca-${day}.jsonl.gz`);
  writeFileSync(file, '');
  writeBackupRecord(folder, { file, at: `${day}T05:00:00.000Z`, verifiedAt: `${day}T05:01:00.000Z` });
}

describe('the daily backup', () => {
  it('is one a day of WIB, beginning at two in the night, read back and found the same', async () => {
    let read = '';
    const file = await backUpDaily(db, evening, { folder }, async (one) => (read = one));
    expect(read).toBe(file);
    expect(file).toMatch(/2026-11-24\.jsonl\.gz$/u);
    const record = readBackupRecord(folder);
    expect(record).toMatchObject({ file, verifiedAt: expect.any(String) as string });
    expect(record?.problem).toBeUndefined();
    expect(await backUpDaily(db, new Date('2026-11-24T18:59:30Z'), { folder })).toBeNull();
    pretend('2026-11-25');
    expect(await backUpDaily(db, new Date('2026-11-24T19:00:00Z'), { folder })).toBeNull();
  });

  it('is handed to the hook, whose failure is kept and which is tried again', async () => {
    pretend('2026-11-24');
    const away = join(folder, 'away');
    const hook = join(folder, 'hook.sh');
    writeFileSync(hook, '#!/bin/sh\necho "no way there" >&2\nexit 3\n');
    chmodSync(hook, 0o700);
    await expect(backUpDaily(db, evening, { folder, hook }, unverified)).rejects.toMatchObject({
      code: 'BACKUP_HOOK_FAILED',
    });
    expect(readBackupRecord(folder)?.problem).toContain('no way there');
    writeFileSync(hook, `#!/bin/sh\necho "$1" > '${away}'\n`);
    const file = await backUpDaily(db, evening, { folder, hook }, unverified);
    expect(readFileSync(away, 'utf8').trim()).toBe(file);
    expect(readBackupRecord(folder)).toMatchObject({ sentAt: expect.any(String) as string });
    expect(readBackupRecord(folder)?.problem).toBeUndefined();
  });

  it('keeps the newest seven', async () => {
    for (let day = 1; day <= 9; day += 1) pretend(`2026-11-0${day}`);
    await backUpDaily(db, evening, { folder }, unverified);
    const names = readdirSync(folder).filter((name) => name.startsWith('kanca-'));
    expect(names).toHaveLength(7);
    expect(names.toSorted()[0]).toBe('kanca-2026-11-04.jsonl.gz');
  });

  it('is left to the process that is at it, unless that was killed long ago', async () => {
    pretend('2026-11-24');
    const hook = 'true';
    const claim = join(folder, 'kanca-2026-11-24.jsonl.gz.claim');
    writeFileSync(claim, '');
    expect(await backUpDaily(db, evening, { folder, hook }, unverified)).toBeNull();
    const longAgo = new Date(evening.getTime() - 7 * 3_600_000);
    utimesSync(claim, longAgo, longAgo);
    expect(await backUpDaily(db, evening, { folder, hook }, unverified)).not.toBeNull();
  });
});
