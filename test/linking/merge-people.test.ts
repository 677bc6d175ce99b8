import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { mergePeople } from '../../src/storage/linking/merge-people.ts';
import { loadConsents } from '../../src/storage/people/consent.ts';
import { personTables } from '../../src/storage/person-data/person-tables.ts';
import { sweepDeleted } from '../../src/storage/people/delete-person.ts';
import { loadGrants } from '../../src/storage/roles/grants.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { plantEverywhere } from '../support/plant-everywhere.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

interface Somebody {
  chat: Chat;
  personId: number;
  addressId: number;
}

async function somebody(): Promise<Somebody> {
  const chat = await openChat(db);
  await chat.say('halo');
  const personId = await chat.personId();
  const address = await db.prisma.address.findFirstOrThrow({ where: { personId } });
  return { chat, personId, addressId: address.id };
}

async function merge(from: Somebody, keeper: Somebody): Promise<void> {
  await db.prisma.$transaction((tx) => mergePeople(tx, from.personId, keeper.personId, new Date()));
}

async function word(personId: number, granted: boolean, at: string): Promise<void> {
  const common = { channel: 'test', at: new Date(at) };
  const said = granted ? 'granted' : 'refused';
  await db.prisma.consent.create({ data: { personId, purpose: 'disability', word: said, ...common } });
}

describe('when two are found to be one', () => {
  it('nothing in any table points to the former, and what they had is the keeper’s', async () => {
    const [from, keeper, other] = [await somebody(), await somebody(), await somebody()];
    await db.prisma.conversation.deleteMany({ where: { personId: from.personId } });
    await db.prisma.questionReach.deleteMany({ where: { personId: from.personId } });
    await plantEverywhere(db, { owner: from, colleague: other.personId, marker: 'dipindah' });
    await db.prisma.conversation.deleteMany({ where: { personId: other.personId } });
    await plantEverywhere(db, { owner: other, colleague: from.personId, marker: 'rekan' });
    await merge(from, keeper);
    const left: string[] = [];
    for (const [table, { columns, merge: rule }] of Object.entries(personTables)) {
      const stays = typeof rule === 'object' && 'stay' in rule;
      for (const [column, { merged, erased }] of Object.entries(columns)) {
        if (merged !== 'moved' || (stays && erased === 'withRow')) continue;
        const { rows } = await db.pool.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM "${table}" WHERE "${column}" = $1`,
          [from.personId],
        );
        if (rows[0]?.n !== 0) left.push(`${table}.${column}`);
      }
    }
    expect(left).toEqual([]);
    const moved = { where: { personId: keeper.personId } };
    expect(await db.prisma.campaignSent.count(moved)).toBe(1);
    expect(await db.prisma.questionReach.count(moved)).toBeGreaterThan(1);
    expect(await db.prisma.broadcastRecipient.count(moved)).toBe(1);
    expect(await db.prisma.ticket.count({ where: { assignedTo: keeper.personId } })).toBe(1);
    await sweepDeleted(db.prisma, new Date(Date.now() + 3_600_000));
    expect(await db.prisma.person.findUnique({ where: { id: from.personId } })).toBeNull();
  });

  it('a refusal that is the newest word stays a refusal, and what it was about is not kept', async () => {
    const [from, keeper] = [await somebody(), await somebody()];
    await word(from.personId, true, '2026-01-01');
    await db.prisma.accommodation.create({ data: { personId: from.personId, need: 'hearing' } });
    await word(keeper.personId, false, '2026-02-01');
    await merge(from, keeper);
    expect(await loadConsents(db.prisma, keeper.personId)).not.toContain('disability');
    expect(await db.prisma.accommodation.count({ where: { personId: keeper.personId } })).toBe(0);
  });

  it('whatever the newest word refuses ends, for every purpose, also what the other had been doing', async () => {
    const [from, keeper] = [await somebody(), await somebody()];
    const vacancy = await db.prisma.vacancy.create({
      data: {
        ...{ source: 'test', sourceId: 'tolak', code: 'GB13', title: 'Kasir', employer: 'Toko' },
        contentHash: 'x',
      },
    });
    const { personId } = from;
    const subject = `vacancy:${vacancy.id}`;
    const line = { channel: 'test', subject: null as string | null };
    for (const purpose of ['alerts', 'questionnaire', 'sharing']) {
      const about = { ...line, purpose, ...(purpose === 'sharing' && { subject }) };
      const [yes, no] = [new Date('2026-01-01'), new Date('2026-02-01')];
      await db.prisma.consent.create({ data: { ...about, personId, word: 'granted', at: yes } });
      await db.prisma.consent.create({
        data: { ...about, personId: keeper.personId, word: 'withdrawn', at: no },
      });
    }
    const of = { personId, vacancyId: vacancy.id };
    await db.prisma.alert.create({ data: { ...of, score: 80, dueAt: new Date() } });
    await db.prisma.application.create({ data: { ...of, shareResult: true } });
    const asked = {
      instrument: 'riasec48',
      instrumentVersion: 'x',
      language: 'id',
      channel: 'test',
      rule: 'full',
    };
    await db.prisma.assessment.create({ data: { personId, ...asked } });
    await merge(from, keeper);
    const where = { personId: keeper.personId };
    expect(await db.prisma.alert.count({ where })).toBe(0);
    expect(await db.prisma.assessment.count({ where })).toBe(0);
    expect(await db.prisma.application.findFirstOrThrow({ where })).toMatchObject({
      status: 'withdrawn',
      shareResult: false,
    });
  });

  it('no news stays no news, and a withdrawn application stays withdrawn', async () => {
    const [from, keeper] = [await somebody(), await somebody()];
    const vacancy = await db.prisma.vacancy.create({
      data: {
        ...{ source: 'test', sourceId: 'gabung', code: 'GB12', title: 'Kasir', employer: 'Toko' },
        contentHash: 'x',
      },
    });
    await db.prisma.alertSetting.createMany({
      data: [
        { personId: keeper.personId, frequency: 'now' },
        { personId: from.personId, frequency: 'off' },
      ],
    });
    const of = { vacancyId: vacancy.id };
    await db.prisma.application.createMany({
      data: [
        { ...of, personId: keeper.personId, updatedAt: new Date('2026-01-01') },
        { ...of, personId: from.personId, status: 'withdrawn', updatedAt: new Date('2026-02-01') },
      ],
    });
    await merge(from, keeper);
    const setting = await db.prisma.alertSetting.findUniqueOrThrow({ where: { personId: keeper.personId } });
    const application = await db.prisma.application.findFirstOrThrow({
      where: { personId: keeper.personId },
    });
    expect([setting.frequency, application.status]).toEqual(['off', 'withdrawn']);
  });

  it('roles of the former end, and their tickets wait in the queue again', async () => {
    const [from, keeper, asker] = [await somebody(), await somebody(), await somebody()];
    await db.prisma.roleGrant.create({ data: { personId: from.personId, role: 'operator' } });
    const ticket = await db.prisma.ticket.create({
      data: { personId: asker.personId, state: 'taken', assignedTo: from.personId },
    });
    await merge(from, keeper);
    expect(await loadGrants(db.prisma, keeper.personId)).toEqual([]);
    const { state } = await db.prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
    expect(state).toBe('waiting');
  });

  it('who asked is answered in the conversation of the keeper', async () => {
    const [from, keeper, counselor] = [await somebody(), await somebody(), await somebody()];
    await db.prisma.ticket.create({
      data: { personId: from.personId, state: 'taken', assignedTo: counselor.personId },
    });
    await merge(from, keeper);
    await keeper.chat.runtime().pump();
    expect((await keeper.chat.row()).flow).toBe('ticket');
  });
});
