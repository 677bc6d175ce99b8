import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupDatabase } from '../../src/storage/backup/backup-database.ts';
import { noKeys } from '../../src/storage/backup/backup-keys.ts';
import { restoreDatabase } from '../../src/storage/backup/restore-database.ts';
import type { Database } from '../../src/storage/database.ts';
import { cleanFiles } from '../../src/storage/erasure/clean-files.ts';
import { erasureListIn } from '../../src/storage/erasure/erasure-list.ts';
import { listErasures } from '../../src/storage/erasure/list-erasures.ts';
import { sweepDeleted } from '../../src/storage/people/delete-person.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { plantEverywhere, tablesWith } from '../support/plant-everywhere.ts';

const canary = 'kenari-kuning-471';
const hourMs = 3_600_000;

describe('after HAPUS', () => {
  let db: Database;
  let folder: string;
  let before: string;
  let chat: Chat;
  let erasedAt: Date;
  const opened: Database[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanca-test-'));
    before = join(folder, 'before.jsonl.gz');
    db = await openTestDatabase();
    opened.push(db);
    await plantCanary();
    await backupDatabase(db, before);
    chat.clock.advance(Math.max(0, Date.now() - chat.clock.now().getTime()) + 60_000);
    for (const line of ['hapus', 'ya', 'hapus']) await chat.say(line);
    erasedAt = chat.clock.now();
    await sweepDeleted(db.prisma, new Date(erasedAt.getTime() + hourMs));
  });
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await rm(folder, { recursive: true });
  });

  /** Somebody who has written, with a value in every column of every table and in what the database knows of its columns. */
  async function plantCanary(): Promise<void> {
    chat = await openChat(db);
    const other = await openChat(db, { channel: chat.channel, clock: chat.clock });
    for (const one of [chat, other]) for (const line of ['halo', '1']) await one.say(line);
    const personId = await chat.personId();
    const address = await db.prisma.address.findFirstOrThrow({ where: { personId } });
    const owner = { personId, addressId: address.id };
    const { flow, snapshot } = await chat.row();
    const stored = await db.prisma.conversation.findUniqueOrThrow({ where: { personId } });
    await db.prisma.conversation.delete({ where: { personId } });
    await plantEverywhere(db, { owner, colleague: await other.personId(), marker: canary });
    const open = { flow, flowVersion: stored.flowVersion, snapshot: snapshot as object, step: stored.step };
    const aside = [{ flow: 'onboarding', version: 1, value: canary, context: { name: canary }, back: false }];
    const back = { ...open, suspended: aside, questionId: null, replyId: null, noticeId: null, misses: 0 };
    await db.prisma.conversation.update({ where: { personId }, data: back });
    await db.prisma.person.update({ where: { id: personId }, data: { language: 'id', stoppedAt: null } });
    await db.pool.query('ANALYZE');
  }

  it('the person has a receipt, and it names nothing but a number', async () => {
    const [receipt] = await db.prisma.erasure.findMany();
    expect(chat.last().text).toContain(`Nomor bukti: ${receipt?.receipt ?? ''}`);
    expect(receipt?.receipt).toMatch(/^HP-[2-9A-Z]{5}-[2-9A-Z]{5}$/u);
  });

  it('no value of theirs is in any table', async () => {
    expect(await tablesWith(db, canary)).toEqual([]);
  });

  it('none is in any file or log of the database by the next morning, nor in a backup made then', async () => {
    if (db.kind === 'embedded') expect(filesWith(db.location)).not.toEqual([]);
    expect(await cleanFiles(db, new Date(erasedAt.getTime() + 21 * hourMs))).toBe(1);
    if (db.kind === 'embedded') expect(filesWith(db.location)).toEqual([]);
    const later = join(folder, 'later.jsonl.gz');
    await backupDatabase(db, later);
    expect(gunzipSync(readFileSync(later)).includes(canary)).toBe(false);
    expect(await cleanFiles(db, new Date(erasedAt.getTime() + 22 * hourMs))).toBe(0);
  });

  it('a restored older backup has them no more, by the list that lies beside it', async () => {
    await listErasures(db.prisma, erasureListIn(folder), erasedAt, { keys: noKeys });
    const target = await openTestDatabase();
    opened.push(target);
    expect(await restoreDatabase(target, before, { unproven: true })).toMatchObject({ erased: 1 });
    expect(await tablesWith(target, canary)).toEqual([]);
    expect(readFileSync(erasureListIn(folder), 'utf8')).not.toContain(canary);
  });
});

function filesWith(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes(canary));
}
