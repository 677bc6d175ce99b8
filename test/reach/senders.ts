import pino from 'pino';
import { text } from '../../flows/text.ts';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import { tellApprovers } from '../../src/broadcasts/tell-approvers.ts';
import { tellAuthor } from '../../src/broadcasts/tell-author.ts';
import { runBatch } from '../../src/inbox/run-batch.ts';
import type { Purpose } from '../../src/reach/purposes.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { announceCampaigns } from '../../src/campaigns/announce-campaigns.ts';
import type { Database } from '../../src/storage/database.ts';
import { announceAlerts } from '../../src/storage/jobs/announce-alerts.ts';
import { fireTimers } from '../../src/storage/jobs/fire-timers.ts';
import { joinLinked } from '../../src/storage/linking/join-linked.ts';
import { tellPerson } from '../../src/storage/tickets/send-to-person.ts';
import { timeOutTickets } from '../../src/storage/tickets/time-out-tickets.ts';
import { agree } from '../support/agree.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { officeDays } from '../../src/time/office-days.ts';
import type { Office } from '../support/office.ts';
import { tellReceiver } from '../../src/storage/applications/tell-of-application.ts';
import { tellNewCandidates } from '../../src/storage/applications/tell-new-candidates.ts';
import { askOfStale } from '../../src/firms/ask-of-stale.ts';
import { callOffice } from '../../src/firms/call-office.ts';
import { tellRecruiters } from '../../src/firms/tell-recruiters.ts';

const dayMs = 86_400_000;
const renderer = createRenderer();
const logger = pino({ level: 'silent' });

const days = officeDays();

let db: Database;
let office: Office;

/** Where the senders work from now on. */
export function workIn(database: Database, people: Office): void {
  db = database;
  office = people;
}

const now = (): Date => office.clock.now();
/** Lets the conversations hear of what has come in; nothing is sent. */
const hear = async (chat: Chat): Promise<unknown> => runBatch(chat.runtime().batch, 50);

async function seeker(): Promise<Chat> {
  const chat = await office.seeker('Siti', '33.74');
  await agree(db, await chat.personId(), ['account', 'alerts', 'matching']);
  return chat;
}

async function vacancy(): Promise<number> {
  const row = { source: 'x', sourceId: `${Math.random()}`, code: `K${Date.now() % 1e6}`, title: 'Kasir' };
  const data = { ...row, employer: 'Toko Maju', contentHash: 'x' };
  return (await db.prisma.vacancy.create({ data })).id;
}

async function apply(chat: Chat, status: string): Promise<number> {
  const data = { personId: await chat.personId(), vacancyId: await vacancy(), status };
  return (await db.prisma.application.create({ data: { ...data, createdAt: now(), updatedAt: now() } })).id;
}

type Sender = [name: string, purpose: Purpose, queue: () => Promise<Chat>];
const sender = (...one: Sender): Sender => one;

/** Everybody who starts a message from our side: what is done until it waits in the outbox, and for whom. */
export const senders: Sender[] = [
  sender('alerts', 'alert', async () => {
    const chat = await seeker();
    const data = { personId: await chat.personId(), vacancyId: await vacancy(), score: 80, dueAt: now() };
    await db.prisma.alert.create({ data });
    await announceAlerts(db.prisma, ['test'], now());
    await hear(chat);
    return chat;
  }),
  sender('alerts of a kept search', 'search', async () => {
    const chat = await seeker();
    const data = { personId: await chat.personId(), vacancyId: await vacancy(), score: 96, dueAt: now() };
    await db.prisma.alert.create({ data: { ...data, asked: 'kasir Kota Semarang' } });
    await announceAlerts(db.prisma, ['test'], now());
    await hear(chat);
    return chat;
  }),
  sender('the campaign after registering', 'suggestion', async () => {
    const chat = await seeker();
    office.clock.advance(3.1 * dayMs);
    await announceCampaigns(db.prisma, ['test'], now());
    await hear(chat);
    return chat;
  }),
  sender('the campaign after an accepted application', 'reminder', async () => {
    const chat = await seeker();
    await apply(chat, 'hired');
    office.clock.advance(30.1 * dayMs);
    await announceCampaigns(db.prisma, ['test'], now());
    await hear(chat);
    return chat;
  }),
  sender('broadcasts', 'broadcast', async () => {
    const chat = await seeker();
    const content = { texts: { id: 'Ada pelatihan.' }, choices: [], vacancyId: null, picture: null };
    const submission = { draft: { ...content, audience: 'registered', language: null }, authorId: null };
    const options = { scope: null, tariff: noTariff, renderer, now: now() };
    await submitBroadcast(db.prisma, { ...submission, at: null, repeat: null }, options);
    const deps = { prisma: db.prisma, renderer, channels: [office.channel], tariff: noTariff, logger };
    await runBroadcasts(deps, now());
    return chat;
  }),
  sender('an application that has changed', 'status', async () => {
    const chat = await seeker();
    const event = { type: 'APPLICATION_CHANGED', applicationId: await apply(chat, 'invited') };
    await tellPerson(db.prisma, await chat.personId(), event, 'changed', now());
    await hear(chat);
    return chat;
  }),
  sender('a timer', 'question', async () => {
    const chat = await openChat(db, office);
    for (const words of ['halo', '1', 'ya', 'jeda']) await chat.say(words);
    const event = { type: 'TIMER_FIRED', key: 'resume' };
    const data = { personId: await chat.personId(), key: 'resume', fireAt: now(), event };
    await db.prisma.timer.create({ data });
    await fireTimers(db.prisma, now());
    await hear(chat);
    return chat;
  }),
  sender('the question that was open when we were away', 'question', async () => {
    const chat = await seeker();
    await chat.say('pengaturan');
    const { step } = await chat.row();
    await tellPerson(db.prisma, await chat.personId(), { type: 'ASK_AGAIN', step } as never, 'again', now());
    await hear(chat);
    return chat;
  }),
  sender('a new ticket', 'work', async () => {
    const counselor = await office.staff('Rina', 'counselor', '33.74');
    const chat = await seeker();
    await chat.say('petugas');
    await chat.runtime().receive([
      {
        channel: 'test',
        address: chat.address,
        externalId: 'q',
        event: { type: 'TEXT', text: 'Mau tanya kartu' },
      },
    ]);
    await hear(chat);
    return counselor;
  }),
  sender('a ticket in which nobody writes', 'work', async () => {
    const counselor = await office.staff('Rina', 'counselor', '33.74');
    const chat = await seeker();
    const assigned = { assignedTo: await counselor.personId(), state: 'taken', lastActivityAt: now() };
    await db.prisma.ticket.create({ data: { personId: await chat.personId(), ...assigned } });
    office.clock.advance(2 * dayMs);
    await timeOutTickets(db.prisma, renderer, dayMs, now());
    return counselor;
  }),
  sender('a broadcast that waits for a yes', 'work', async () => {
    const supervisor = await office.staff('Citra', 'supervisor', null);
    const row = { texts: {}, audience: 'registered', state: 'approval' };
    const { id } = await db.prisma.broadcast.create({ data: row });
    await tellApprovers(db.prisma, renderer, id, now());
    return supervisor;
  }),
  sender('a broadcast that cannot start', 'work', async () => {
    const author = await office.staff('Citra', 'supervisor', null);
    const words = text('broadcast:ourFault');
    await tellAuthor(db.prisma, renderer, { authorId: await author.personId() }, words, now());
    return author;
  }),
  sender('accounts that have become one', 'security', async () => {
    const [chat, other] = [await seeker(), await seeker()];
    const sides = { keeperId: await chat.personId(), fromId: await other.personId() };
    await db.prisma.linkRequest.create({ data: { ...sides, createdAt: now(), joinsAt: now() } });
    await joinLinked(db.prisma, renderer, now());
    return chat;
  }),
  sender('an application at the desk', 'work', async () => {
    const counselor = await office.staff('Rina', 'counselor', null);
    const chat = await seeker();
    const applicationId = await apply(chat, 'atDesk');
    const { personId, vacancyId } = await db.prisma.application.findUniqueOrThrow({
      where: { id: applicationId },
    });
    const received = { applicationId, personId, vacancyId, receiver: 'desk', what: 'BEGAN' };
    await tellReceiver(db.prisma, received, now());
    await hear(counselor);
    return counselor;
  }),
  sender('who has applied to a firm, told its recruiters once a day', 'work', async () => {
    const recruiter = await seeker();
    const row = { name: 'Toko Maju', nameKey: 'maju', kind: 'small', regency: '33.74', state: 'verified' };
    const members = { create: { personId: await recruiter.personId(), newsAt: now() } };
    const { id: firmId } = await db.prisma.firm.create({ data: { ...row, members } });
    office.clock.advance(dayMs);
    const where = { id: await apply(await seeker(), 'sent') };
    const vacancy = { update: { firmId } };
    await db.prisma.application.update({ where, data: { receiver: 'firm', waitsFrom: now(), vacancy } });
    await tellNewCandidates(db.prisma, now());
    await hear(recruiter);
    return recruiter;
  }),
  sender('a firm that waits for the office', 'work', async () => {
    const counselor = await office.staff('Rina', 'counselor', '33.74');
    const words = text('verify:stillWaits', { firms: 1, postings: 0 });
    await callOffice(db.prisma, { renderer, days }, { regency: '33.74', words, not: 0 }, now());
    return counselor;
  }),
  sender('a vacancy of a firm that has gone stale', 'work', async () => {
    const chat = await seeker();
    const row = { name: 'Toko Lama', nameKey: 'lama', kind: 'small', regency: '33.74', state: 'verified' };
    const members = { create: { personId: await chat.personId() } };
    const { id: firmId } = await db.prisma.firm.create({ data: { ...row, members } });
    const id = await vacancy();
    await db.prisma.vacancy.update({
      where: { id },
      data: { firmId, postedAt: new Date(now().getTime() - 91 * dayMs), updatedAt: new Date(0) },
    });
    await askOfStale(db.prisma, renderer, 90, now());
    return chat;
  }),
  sender('news of a firm to those who recruit for it', 'work', async () => {
    const chat = await seeker();
    const row = { name: 'Toko Maju', nameKey: 'maju', kind: 'small', regency: '33.74', state: 'verified' };
    const members = { create: { personId: await chat.personId() } };
    const { id } = await db.prisma.firm.create({ data: { ...row, members } });
    await tellRecruiters(
      db.prisma,
      renderer,
      id,
      text('verify:stillWaits', { firms: 1, postings: 0 }),
      now(),
    );
    return chat;
  }),
];
