import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noKeys } from '../../src/storage/backup/backup-keys.ts';
import { readBackup } from '../../src/storage/backup/read-backup.ts';
import { bringUpToDate } from '../../src/storage/bring-up-to-date.ts';
import type { Database } from '../../src/storage/database.ts';
import { readMigrations } from '../../src/storage/read-migrations.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
let folder: string;
beforeAll(async () => {
  db = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kanca-before-'));
  await db.prisma.person.create({ data: { name: 'Siti' } });
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const extra = (sql: string) => [...readMigrations(), { name: '9998_extra', sql, checksum: 'd'.repeat(64) }];

it('a migration that would lose data leaves a backup of what there was; without one nothing is written', async () => {
  expect(await bringUpToDate(db, folder)).toEqual({ applied: [], backup: null });
  expect(existsSync(join(folder, 'before-9998_extra.jsonl.gz'))).toBe(false);

  const { applied, backup } = await bringUpToDate(
    db,
    folder,
    undefined,
    extra(`update person set name = null`),
  );
  expect(applied).toEqual(['9998_extra']);
  const rows: string[] = [];
  for await (const part of readBackup(backup ?? '', { keys: noKeys, unproven: true }))
    if (part.kind === 'rows') rows.push(...part.lines);
  expect(rows.join('\n')).toContain('Siti');
});

it('while an older version serves nothing is changed and nothing written', async () => {
  await db.pool.query(`delete from _prisma_migrations where migration_name = '9998_extra'`);
  await rm(join(folder, 'before-9998_extra.jsonl.gz'));
  await db.pool.query(`insert into worker (host, pid) values ('server.example', 7)`);
  await expect(bringUpToDate(db, folder, undefined, extra('select 1'))).rejects.toMatchObject({
    code: 'OLD_VERSION_SERVES',
  });
  expect(existsSync(join(folder, 'before-9998_extra.jsonl.gz'))).toBe(false);
});
