import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConsentPurpose } from '../../flows/command.ts';
import { countIndicators } from '../../src/storage/reports/count-indicators.ts';
import { reportPeriod } from '../../src/time/report-period.ts';
import type { Database } from '../../src/storage/database.ts';
import { researchAnswers } from '../../src/storage/assessments/research-answers.ts';
import { readTicket } from '../../src/storage/tickets/ticket-lists.ts';
import { readAlertPeople } from '../../src/storage/vacancies/read-alert-people.ts';
import { withdrawals } from '../../src/storage/people/withdrawals.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';

let db: Database;
let office: Office;
let vacancyId: number;
beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  const data = { source: 'x', sourceId: 'a', code: 'A234', title: 'Kasir', employer: 'CV', contentHash: 'x' };
  vacancyId = (await db.prisma.vacancy.create({ data })).id;
});
afterAll(() => db.close());

const period = reportPeriod('2020-01', '2035-12');
const area = { regencies: null, around: [], fields: [] };

interface Case {
  /** Work that waits when the person takes their yes back. */
  queue: (chat: Chat, personId: number) => Promise<unknown>;
  /** Takes it back as people do. */
  withdraw: string[];
  /** How much of it is processed: more than nothing before, nothing after. */
  processed: (chat: Chat, personId: number) => Promise<number>;
}

const assessed = (personId: number) =>
  db.prisma.assessment.create({
    data: {
      ...{
        personId,
        instrument: 'riasec48',
        instrumentVersion: 'riasec48-1',
        language: 'id',
        channel: 'test',
      },
      ...{
        rule: 'full',
        finishedAt: office.clock.now(),
        answers: { create: [{ item: 'R1', value: 4, inboxId: 1n }] },
      },
    },
  });
const queueMessage = async (
  personId: number,
  message: { purpose?: string; text: string; choices: never[]; media?: object },
  lane: number,
) => {
  const { id: addressId } = await db.prisma.address.findFirstOrThrow({ where: { personId } });
  const later = new Date(office.clock.now().getTime() + 3_600_000);
  const { purpose = null, ...words } = message;
  const data = { addressId, personId, channel: 'test', lane, purpose, message: words, notBefore: later };
  return db.prisma.outbox.create({ data });
};
const pending = (personId: number) => db.prisma.outbox.count({ where: { personId, state: 'pending' } });
const toldOf = async (personId: number) =>
  (await readAlertPeople(db.prisma, area, personId - 1, 1)).filter(({ id }) => id === personId).length;
const waiting = (personId: number) => db.prisma.alert.count({ where: { personId, sentAt: null } });
const queueAlert = (personId: number) =>
  db.prisma.alert.create({ data: { personId, vacancyId, score: 80, dueAt: new Date('2035-01-01') } });

const cases: Record<Exclude<ConsentPurpose, 'account'>, Case> = {
  matching: {
    queue: (_chat, personId) => queueAlert(personId),
    withdraw: ['privasi', '1', 'ya'],
    processed: async (_chat, personId) => (await waiting(personId)) + (await toldOf(personId)),
  },
  alerts: {
    queue: async (_chat, personId) => {
      await queueAlert(personId);
      await queueMessage(personId, { text: 'Kabar', choices: [], purpose: 'alert' }, 1);
      await queueMessage(personId, { text: 'Info', choices: [], purpose: 'broadcast' }, 1);
    },
    withdraw: ['privasi', '2', 'ya'],
    processed: async (_chat, personId) =>
      (await waiting(personId)) + (await pending(personId)) + (await toldOf(personId)),
  },
  questionnaire: {
    queue: async (_chat, personId) => {
      const { id: assessmentId } = await assessed(personId);
      await db.prisma.person.update({ where: { id: personId }, data: { interestCode: 'SAE' } });
      const media = { kind: 'result-document', fileName: 'hasil.pdf', input: { assessmentId } };
      await queueMessage(personId, { text: 'Hasil', choices: [], media }, 0);
      await db.prisma.application.create({ data: { personId, vacancyId, shareResult: true } });
    },
    withdraw: ['privasi', '3', 'ya'],
    processed: async (_chat, personId) => {
      const where = { id: personId, interestCode: { not: null } };
      const counts = [
        await db.prisma.assessment.count({ where: { personId } }),
        await db.prisma.application.count({ where: { personId, shareResult: true } }),
        ...[await db.prisma.person.count({ where }), await pending(personId)],
      ];
      return counts.reduce((sum, count) => sum + count, 0);
    },
  },
  sharing: {
    queue: (_chat, personId) =>
      db.prisma.application.create({ data: { personId, vacancyId, shareResult: true } }),
    withdraw: ['status', '1', 'tarik lamaran', 'ya'],
    processed: (_chat, personId) =>
      db.prisma.application.count({ where: { personId, OR: [{ status: 'sent' }, { shareResult: true }] } }),
  },
  disability: {
    queue: async (_chat, personId) => {
      await db.prisma.accommodation.create({ data: { personId, need: 'hearing' } });
      await db.prisma.ticket.create({ data: { personId, question: 'Tolong' } });
    },
    withdraw: ['privasi', '4', 'ya'],
    processed: async (_chat, personId) => {
      const { id } = await db.prisma.ticket.findFirstOrThrow({ where: { personId } });
      const seen =
        (await readTicket(db.prisma, id, 0, office.clock.now()))?.accommodation === 'hearing' ? 1 : 0;
      return seen + (await db.prisma.accommodation.count({ where: { personId } }));
    },
  },
  statistics: {
    queue: (_chat, personId) =>
      db.prisma.questionReach.create({ data: { personId, flow: 'apply', question: `mine-${personId}` } }),
    withdraw: ['privasi', '5', 'ya'],
    processed: async (_chat, personId) => {
      const { regency } = await db.prisma.person.findUniqueOrThrow({ where: { id: personId } });
      const counts = await countIndicators(db.prisma, period, [regency ?? '']);
      return counts.reduce((sum, { count }) => sum + count, 0);
    },
  },
  research: {
    queue: (_chat, personId) => assessed(personId),
    withdraw: ['privasi', '6', 'ya'],
    processed: async () => {
      let read = 0;
      for await (const _row of researchAnswers(db.prisma, 'riasec48')) read += 1;
      return read;
    },
  },
};

it('names every purpose in the one table of withdrawals', () => {
  expect(Object.keys(withdrawals).sort()).toEqual([...Object.keys(cases), 'account'].sort());
});

it.each(Object.entries(cases))(
  'a withdrawal of %s leaves nothing of what waits to be processed',
  async (purpose, one) => {
    const chat = await office.seeker(`Warga ${purpose}`, `33.${10 + Object.keys(cases).indexOf(purpose)}`);
    const personId = await chat.personId();
    for (const needed of ['matching', 'alerts', 'questionnaire', 'disability', 'statistics', 'research'])
      await db.prisma.consent.create({
        data: { personId, purpose: needed, word: 'granted', channel: 'test', at: office.clock.now() },
      });
    office.clock.advance(1_000);
    await one.queue(chat, personId);
    expect(await one.processed(chat, personId)).toBeGreaterThan(0);
    for (const line of one.withdraw) await chat.say(line);
    office.clock.advance(2 * 3_600_000);
    await chat.runtime().pump();
    expect(await one.processed(chat, personId)).toBe(0);
    const subject = purpose === 'sharing' ? `vacancy:${vacancyId}` : null;
    const last = await db.prisma.consent.findFirst({
      where: { personId, purpose, subject },
      orderBy: { id: 'desc' },
    });
    expect(last?.granted).toBe(false);
  },
);

it('a test that was laid aside cannot go on when its consent is withdrawn', async () => {
  const chat = await office.seeker('Warga Jeda', '33.74');
  for (const line of ['tes minat', '1', 'A ya, B tidak', '3', '3']) await chat.say(line);
  expect((await chat.row()).flow).toBe('assessment');
  for (const line of ['privasi', '3', 'ya']) await chat.say(line);
  expect((await chat.row()).suspended).toEqual([]);
  const [answer] = await chat.say('lanjut');
  expect(answer?.text).not.toContain(said('common:failed'));
  expect(await db.prisma.assessment.count({ where: { personId: await chat.personId() } })).toBe(0);
});
