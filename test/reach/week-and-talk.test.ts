import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import { runBatch } from '../../src/inbox/run-batch.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { listResults } from '../../src/storage/broadcasts/list-results.ts';
import type { Database } from '../../src/storage/database.ts';
import { announceAlerts } from '../../src/storage/jobs/announce-alerts.ts';
import { writeNotice } from '../../src/storage/reach/write-notice.ts';
import { agree } from '../support/agree.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const dayMs = 86_400_000;
const renderer = createRenderer();

let db: Database;
let office: Office;
let siti: Chat;
let personId: number;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.broadcast.deleteMany();
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  siti = await office.seeker('Siti', '33.74');
  personId = await siti.personId();
  await agree(db, personId, ['account', 'alerts', 'matching']);
  office.texts(siti);
});

const now = (): Date => office.clock.now();

async function broadcast(words: string): Promise<number> {
  const content = { texts: { id: words }, choices: [], vacancyId: null, picture: null };
  const submission = { draft: { ...content, audience: 'registered', language: null }, authorId: null };
  const options = { scope: null, tariff: noTariff, renderer, now: now() };
  const { id } = await submitBroadcast(db.prisma, { ...submission, at: null, repeat: null }, options);
  await handOver();
  return id;
}

async function handOver(): Promise<void> {
  const logger = pino({ level: 'silent' });
  const deps = { prisma: db.prisma, renderer, channels: [office.channel], tariff: noTariff, logger };
  await runBroadcasts(deps, now());
}

async function alert(title: string): Promise<number> {
  const row = { source: 'x', sourceId: title, code: title, title, employer: 'Toko', contentHash: 'x' };
  const { id: vacancyId } = await db.prisma.vacancy.create({ data: row });
  await db.prisma.alert.create({ data: { personId, vacancyId, score: 80, dueAt: now() } });
  return vacancyId;
}

/** Lets alerts that are due be written into the outbox; nothing is sent. */
async function hear(): Promise<void> {
  await announceAlerts(db.prisma, ['test'], now());
  await runBatch(siti.runtime().batch, 50);
}

const arrived = async (): Promise<string[]> => {
  await siti.runtime().pump();
  return office.texts(siti);
};

describe('a week of two notices', () => {
  beforeEach(() => db.prisma.alertSetting.create({ data: { personId, weeklyCap: 2 } }));

  it('holds two of two broadcasts and two alerts, whoever wrote first, and says so of the rest', async () => {
    const first = await broadcast('Siaran satu.');
    await alert('V1');
    await hear();
    office.clock.advance(1_000);
    const second = await broadcast('Siaran dua.');
    const late = await alert('V2');
    await hear();
    expect(await db.prisma.outbox.count({ where: { personId, lane: 1, state: 'pending' } })).toBe(4);
    expect(await arrived()).toHaveLength(2);
    const results = await Promise.all([first, second].map((id) => listResults(db.prisma, id, 0, 9)));
    expect(results.flat().map(({ result }) => result)).toEqual(['sent', 'fatigue']);
    const told = await db.prisma.alert.findFirstOrThrow({ where: { vacancyId: late } });
    expect(told).toMatchObject({ sentAt: null });
    expect(told.dueAt.getTime()).toBeGreaterThan(now().getTime());
  });

  it('has room again when it is over: the alert that did not fit is told then', async () => {
    await broadcast('Siaran satu.');
    await broadcast('Siaran dua.');
    await alert('V3');
    await hear();
    expect(await arrived()).toHaveLength(2);
    office.clock.advance(6 * dayMs);
    await hear();
    expect(await arrived()).toEqual([]);
    office.clock.advance(1.1 * dayMs);
    await hear();
    expect(await arrived()).toHaveLength(1);
  });

  it('is not filled by what a person asked to know: an application that has changed still comes', async () => {
    await broadcast('Siaran satu.');
    await broadcast('Siaran dua.');
    await arrived();
    const message = { text: 'Lamaranmu dilihat.', choices: [] };
    for (let n = 0; n < 3; n += 1)
      await writeNotice(db.prisma, { personId, purpose: 'status', message }, now());
    expect(await arrived()).toHaveLength(3);
  });
});

describe('a talk with a counselor', () => {
  const talk = (open: boolean): Promise<unknown> =>
    db.prisma.conversation.update({
      where: { personId },
      data: open
        ? {
            flow: 'ticket',
            flowVersion: 1,
            snapshot: { value: 'talking', context: { ticketId: 1, counselor: '', closedBy: '' } },
          }
        : { flow: '', snapshot: {} },
    });

  it('is not broken into by a broadcast that waits already, nor by one that begins; both come after it', async () => {
    await broadcast('Siaran satu.');
    await talk(true);
    await broadcast('Siaran dua.');
    for (let look = 0; look < 3; look += 1) {
      expect(await arrived()).toEqual([]);
      office.clock.advance(60_000);
      await handOver();
    }
    await talk(false);
    office.clock.advance(60_000);
    await handOver();
    expect((await arrived()).map((text) => text.split('\n')[0])).toEqual(['Siaran satu.', 'Siaran dua.']);
  });
});

describe('consent that is withdrawn', () => {
  it.each(['alerts', 'matching'] as const)(
    'to %s stops the alert that waits; given again, it is told',
    async (purpose) => {
      await alert(`W${purpose}`);
      await hear();
      await agree(db, personId, [purpose], false);
      expect(await arrived()).toEqual([]);
      office.clock.advance(1.1 * dayMs);
      await hear();
      expect(await arrived()).toEqual([]);
      await agree(db, personId, [purpose]);
      office.clock.advance(1.1 * dayMs);
      await hear();
      expect(await arrived()).toHaveLength(1);
    },
  );
});

describe('the address of a notice', () => {
  it('is the one the person prefers when it leaves, not when it was written', async () => {
    await broadcast('Siaran satu.');
    const message = { text: 'Lamaranmu dilihat.', choices: [] };
    await writeNotice(db.prisma, { personId, purpose: 'status', message }, now());
    const address = { personId, channel: 'test', externalId: `${siti.address}-new`, preferred: true };
    await db.prisma.address.create({ data: address });
    for (let look = 0; look < 2; look += 1) {
      await handOver();
      expect(await arrived()).toEqual([]);
    }
    const sent = office.channel
      .sentTo(address.externalId)
      .map(({ message: { text } }) => text.split('\n')[0]);
    expect(sent.sort()).toEqual(['Lamaranmu dilihat.', 'Siaran satu.']);
  });
});
