import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ticketCommands } from '../../src/commands/ticket-commands.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { fireTimers } from '../../src/storage/jobs/fire-timers.ts';
import { keepTyped } from '../../src/storage/jobs/keep-typed.ts';
import { writeNotice } from '../../src/storage/reach/write-notice.ts';
import { giveUpTicketFile } from '../../src/storage/tickets/ticket-files.ts';
import { officeDays } from '../../src/time/office-days.ts';
import { agree } from '../support/agree.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

const hourMs = 3_600_000;
const renderer = createRenderer();
let db: Database;
let office: Office;
let siti: Chat;
let rina: Chat;
let ticketId: number;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.person.deleteMany();
  office = openOffice(db, { channel: createRecordingChannel({ rings: true }) });
  siti = await office.seeker('Siti', '33.74');
  await agree(db, await siti.personId(), ['account', 'alerts', 'matching']);
  rina = await office.staff('Rina', 'counselor', '33.74');
  for (const words of ['petugas', 'Mau tanya kartu kuning']) await siti.say(words);
  ({ id: ticketId } = await db.prisma.ticket.findFirstOrThrow());
  await rina.say(`TUGAS ${ticketId}`);
  await rina.press('take');
});

const now = (): Date => office.clock.now();
/** From ten in the morning to ten in the evening; what they were told before is forgotten. */
async function night(...sleeping: Chat[]): Promise<void> {
  office.clock.advance(12 * hourMs);
  const hoursAgo = new Date(now().getTime() - 12 * hourMs);
  for (const chat of sleeping) {
    const personId = await chat.personId();
    await db.prisma.address.updateMany({ where: { personId }, data: { lastSeenAt: hoursAgo } });
    office.texts(chat);
  }
}

it('does not ring a counselor at night as somebody ends their talk', async () => {
  await night(rina);
  await siti.say('selesai');
  expect(office.texts(rina)).toEqual([]);
});

it('does not ring whoever held a ticket that a colleague hands on at night', async () => {
  const budi = await office.staff('Budi', 'counselor', '33.74');
  const citra = await office.staff('Citra', 'supervisor', null);
  await night(rina, budi);
  const { assignTicket } = ticketCommands({ renderer, days: officeDays() } as never);
  const person = { id: await citra.personId(), language: 'id' };
  const scope = { tx: db.prisma, turn: { inboxId: 1n, address: {} }, person, now: now() };
  const command = { type: 'assignTicket', ticketId, personId: await budi.personId() } as const;
  await assignTicket(command, scope as never);
  await rina.runtime().pump();
  expect([office.texts(rina), office.texts(budi)]).toEqual([[], []]);
});

it('does not ring at night as a file could not be had', async () => {
  const file = { channel: 'test', media: 'photo', fileId: 'f1' };
  const authorId = await siti.personId();
  const data = { ticketId, from: 'person', authorId, text: 'Ini', file };
  const message = await db.prisma.ticketMessage.create({ data: data as never });
  await night(siti);
  await giveUpTicketFile(db.prisma, { ...message, file } as never, 'Berkasnya tidak bisa diambil.', now());
  await siti.runtime().pump();
  expect(office.texts(siti)).toEqual([]);
});

it('does not answer at seven what was kept of somebody who sleeps till nine', async () => {
  const personId = await siti.personId();
  await siti.say('selesai');
  await db.prisma.alertSetting.create({ data: { personId, quietFrom: 20, quietUntil: 9 } });
  await keepTyped(db.prisma, { personId, inboxId: 1n, event: { type: 'TEXT', text: 'lowongan' } }, now());
  await night(siti);
  office.clock.advance(9 * hourMs + 60_000);
  await fireTimers(db.prisma, now());
  await siti.runtime().pump();
  expect(office.texts(siti)).toEqual([]);
  office.clock.advance(2 * hourMs);
  await fireTimers(db.prisma, now());
  await siti.runtime().pump();
  expect(office.texts(siti)).not.toEqual([]);
});

it('brings no alert into a talk that was laid aside to look at a vacancy', async () => {
  const row = {
    source: 'x',
    sourceId: 'G',
    code: 'SMG001',
    title: 'Kasir',
    employer: 'Toko',
    contentHash: 'x',
  };
  await db.prisma.vacancy.create({ data: row });
  await siti.tell({ type: 'START', payload: 'loker-SMG001' });
  expect(await siti.row()).toMatchObject({ flow: 'vacancies' });
  office.texts(siti);
  const message = { text: 'Kabar', choices: [] };
  await writeNotice(db.prisma, { personId: await siti.personId(), purpose: 'alert', message }, now());
  await siti.runtime().pump();
  expect(office.texts(siti)).toEqual([]);
});
