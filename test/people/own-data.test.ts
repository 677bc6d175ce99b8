import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text, type Vars } from '../../flows/text.ts';
import { describePerson } from '../../src/people/describe-person.ts';
import { makePersonFile } from '../../src/people/make-person-file.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { exportPerson } from '../../src/storage/people/export-person.ts';
import { personTables } from '../../src/storage/person-data/person-tables.ts';
import { openChat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { plantEverywhere } from '../support/plant-everywhere.ts';

const marker = 'kenari-hijau-208';
const renderer = createRenderer();
let db: Database;
let personId: number;
beforeAll(async () => {
  db = await openTestDatabase();
  const [chat, other] = [await openChat(db), await openChat(db)];
  for (const one of [chat, other]) await one.say('halo');
  personId = await chat.personId();
  const address = await db.prisma.address.findFirstOrThrow({ where: { personId } });
  await db.prisma.conversation.delete({ where: { personId } });
  const owner = { personId, addressId: address.id };
  await plantEverywhere(db, { owner, colleague: await other.personId(), marker });
  const attributes = { lid: `${marker} lid` };
  await db.prisma.address.update({ where: { id: address.id }, data: { attributes } });
  await db.prisma.outbox.updateMany({ where: { personId }, data: { sentAt: new Date() } });
});
afterAll(() => db.close());

const fileOf = async (input: Record<string, unknown>) => {
  const ref = { kind: 'person-data', fileName: 'data', input } as Parameters<typeof makePersonFile>[2];
  const file = await makePersonFile(db.prisma, renderer, ref, personId);
  return { type: file?.mimeType, words: Buffer.from(file?.bytes ?? []).toString('utf8') };
};

describe('DATA SAYA', () => {
  it('as JSON holds every column that is declared as exported, of every table', async () => {
    const { type, words } = await fileOf({ format: 'json' });
    expect(type).toBe('text/plain');
    const copy = JSON.parse(words) as Record<string, Record<string, unknown>[] | Record<string, unknown>>;
    const camel = (name: string) => name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
    const missing = Object.entries(personTables).flatMap(([table, { columns }]) => {
      const rows = copy[camel(table)];
      const row = Array.isArray(rows) ? (rows[0] ?? {}) : (rows ?? {});
      if (Array.isArray(rows) && rows.length === 0) return [];
      return Object.keys(columns)
        .filter((column) => columns[column]?.exported === true && !(camel(column) in row))
        .map((column) => `${table}.${column}`);
    });
    expect(missing).toEqual([]);
    expect(words).toContain(marker);
  });

  it('in words tells what the bot wrote, what the chat apps told, replies to broadcasts and acts in the log', async () => {
    const copy = await exportPerson(db.prisma, personId);
    if (copy === null) throw new Error('the person is gone');
    const say = (key: string, vars?: Vars) => renderer.render(text(key, vars), 'id');
    const known = {
      ...copy,
      ticket: [],
      consent: [],
      assessment: [],
      application: [],
      roleGrant: [],
      address: [],
    };
    const rest = describePerson({ ...known, alertSetting: [] }, say, new Date());
    expect(rest).toMatch(new RegExp(`PESAN DARI KANCA MAKARYO\\n.*${marker}`, 'su'));
    expect(rest).toContain('broadcastRecipient: ');
    expect(rest).toContain(`reply ${marker} broadcast_recipient.reply`);
    expect(rest).toContain('auditEntry: ');
    const { describeAttributes } = await import('../../src/people/describe-records.ts');
    expect(describeAttributes(copy).join()).toContain(`lid: ${marker} lid`);
  });
});
