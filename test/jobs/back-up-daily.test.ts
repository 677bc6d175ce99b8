import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUpDaily } from '../../src/jobs/back-up-daily.ts';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
const folder = mkdtempSync(join(tmpdir(), 'kanca-backup-'));
beforeAll(async () => {
  db = { ...(await openTestDatabase()), kind: 'embedded', location: folder };
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

it('writes one backup a day of WIB, beginning at two in the night', async () => {
  expect(await backUpDaily(db, new Date('2026-11-24T18:59:00Z'))).toMatch(/2026-11-24\.jsonl\.gz$/u);
  expect(await backUpDaily(db, new Date('2026-11-24T18:59:30Z'))).toBeNull();
  expect(await backUpDaily(db, new Date('2026-11-24T19:00:00Z'))).toMatch(/2026-11-25\.jsonl\.gz$/u);
});

it('keeps the newest seven', async () => {
  for (let day = 1; day <= 9; day += 1) await backUpDaily(db, new Date(`2026-12-0${day}T05:00:00Z`));
  const names = readdirSync(join(folder, 'backups'));
  expect(names).toHaveLength(7);
  expect(names.toSorted()[0]).toBe('kanca-2026-12-03.jsonl.gz');
});

it('leaves a PostgreSQL server to its own backups', async () => {
  expect(await backUpDaily({ ...db, kind: 'postgres' }, new Date('2027-01-01T05:00:00Z'))).toBeNull();
});
