import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupDatabase } from '../../../src/storage/backup/backup-database.ts';
import { restoreDatabase } from '../../../src/storage/backup/restore-database.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openTestDatabase } from '../../support/database.ts';
import { openEmbeddedTestDatabase } from '../../support/open-embedded-test-database.ts';

describe('backup and restore', () => {
  let folder: string;
  let file: string;
  let source: Database;
  const opened: Database[] = [];
  const keep = async (opening: Promise<Database>): Promise<Database> => {
    const database = await opening;
    opened.push(database);
    return database;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanca-test-'));
    file = join(folder, 'backup.jsonl.gz');
    source = await keep(openTestDatabase());
    await fillWithOddValues(source);
  });
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await rm(folder, { recursive: true });
  });

  it('bring every value over unchanged, from either kind to the other', async () => {
    const rows = await backupDatabase(source, file);
    expect(rows).toBe(1_506);
    // With TEST_DATABASE_URL the source is PostgreSQL, and this leads to the embedded database and back.
    for (const target of [await keep(openEmbeddedTestDatabase()), await keep(openTestDatabase())]) {
      expect(await restoreDatabase(target, file, { unproven: true })).toEqual({ rows, erased: 0 });
      expect(await readEverything(target)).toEqual(await readEverything(source));
      await backupDatabase(target, file);
    }
  });

  it('come from a database with the first wording of the consent ledger', async () => {
    const name = '0021_consent_ledger';
    const checksum = '8b1a7b4bac85c6725394898bb04d2f39a9106f325b962875f581a7d67939e0c3';
    const sql =
      'update _prisma_migrations set checksum = $2 where migration_name = $1 returning (select o.checksum from _prisma_migrations o where o.migration_name = $1) as former';
    const { rows } = await source.pool.query(sql, [name, checksum]);
    const old = join(folder, 'old.jsonl.gz');
    await backupDatabase(source, old);
    await source.pool.query(sql, [name, rows[0].former]);
    const target = await keep(openEmbeddedTestDatabase());
    await restoreDatabase(target, old, { unproven: true });
    expect(await readEverything(target)).toEqual(await readEverything(source));
  });

  it('go on numbering where the original stopped', async () => {
    const target = await keep(openTestDatabase());
    await source.prisma.person.delete({
      where: { id: (await source.prisma.person.create({ data: {} })).id },
    });
    await backupDatabase(source, file);
    await restoreDatabase(target, file, { unproven: true });
    const [next, expected] = await Promise.all(
      [target, source].map((db) => db.prisma.person.create({ data: {} })),
    );
    expect(next?.id).toBe(expected?.id);
    await expect(restoreDatabase(target, file, { unproven: true })).rejects.toMatchObject({
      code: 'DATABASE_NOT_EMPTY',
    });
  });

  it('leave the database empty when the file is cut off, damaged or foreign', async () => {
    await backupDatabase(source, file);
    const bytes = await readFile(file);
    const text = gunzipSync(bytes).toString();
    const target = await keep(openTestDatabase());
    const damaged: Record<string, Buffer> = {
      cut: bytes.subarray(0, bytes.length - 40),
      withoutEnd: gzipSync(text.slice(0, text.lastIndexOf('{"end"'))),
      foreign: gzipSync('{"format":"something else"}\n'),
      plain: Buffer.from(text),
      empty: gzipSync(''),
    };
    for (const [name, content] of Object.entries(damaged)) {
      await writeFile(join(folder, name), content);
      await expect(
        restoreDatabase(target, join(folder, name), { unproven: true }),
        name,
      ).rejects.toMatchObject({
        code: 'BACKUP_UNREADABLE',
      });
    }
    await expect(restoreDatabase(target, join(folder, 'absent'), { unproven: true })).rejects.toMatchObject({
      code: 'BACKUP_UNREADABLE',
    });
    expect(await target.prisma.vacancy.count()).toBe(0);
  });

  it('refuse a backup of a newer program', async () => {
    const [header = '', ...rest] = gunzipSync(await readFile(file))
      .toString()
      .split('\n');
    const newer = JSON.parse(header);
    newer.migrations.push({ name: '9999_future', checksum: 'f' });
    const path = join(folder, 'newer');
    await writeFile(path, gzipSync([JSON.stringify(newer), ...rest].join('\n')));
    const target = await keep(openTestDatabase());
    await expect(restoreDatabase(target, path, { unproven: true })).rejects.toMatchObject({
      code: 'BACKUP_NEWER',
    });
  });
});

async function fillWithOddValues({ prisma, pool }: Database): Promise<void> {
  const person = await prisma.person.create({
    data: {
      name: 'Ünal "Nada" \\ \n\t\u2028 🙂',
      fields: ['a,b', '{c}', '"d"', ''],
      experienceYears: 0.1 + 0.2,
      birthDate: new Date('1999-12-31'),
    },
  });
  const address = await prisma.address.create({
    data: {
      personId: person.id,
      channel: 'terminal',
      externalId: '1',
      attributes: { deep: [1e21, null, 'x'] },
    },
  });
  await prisma.inbox.create({
    data: {
      personId: person.id,
      addressId: address.id,
      channel: 'terminal',
      externalId: '9',
      event: {},
      order: 9_007_199_254_740_993n,
    },
  });
  await prisma.conversation.create({
    data: { personId: person.id, flow: 'menu', flowVersion: 1, snapshot: {}, setAside: 'null' },
  });
  await pool.query(`update conversation set set_aside = 'null'::jsonb, suspended = '[{"a": 1.50}]'`);
  await prisma.consent.create({
    data: { personId: person.id, purpose: 'account', word: 'granted', channel: 'terminal' },
  });
  await pool.query(
    `insert into vacancy (source, source_id, code, title, employer, content_hash, posted_at)
     select 'x', n, 'c' || n, 'Kasir ' || n, 'Toko é', 'h', timestamptz '2026-01-01 00:00:00.123456Z' + n * interval '1 h'
       from generate_series(1, 1500) n`,
  );
  await prisma.savedVacancy.create({
    data: { personId: person.id, vacancyId: (await prisma.vacancy.findFirstOrThrow()).id },
  });
}

/** As the database itself prints it, so that no client library rounds. */
async function readEverything({ pool }: Database): Promise<unknown> {
  const tables = ['person', 'address', 'inbox', 'conversation', 'consent', 'vacancy', 'saved_vacancy'];
  const texts = tables.map((table) => pool.query(`select t::text as row from ${table} t order by 1`));
  return (await Promise.all(texts)).map(({ rows }) => rows);
}
