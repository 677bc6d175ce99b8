import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { timeOutTickets } from '../../src/storage/tickets/time-out-tickets.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

const hourMs = 3_600_000;
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
  rina = await office.staff('Rina', 'counselor', '33.74');
  siti = await office.seeker('Siti', '33.74');
  await siti.say('petugas');
  await siti.say('Mau tanya kartu kuning');
  ticketId = (await db.prisma.ticket.findFirstOrThrow()).id;
  office.texts(siti);
});

const now = (): Date => office.clock.now();
/** It is ten in the evening, and Siti last wrote so many hours ago. */
async function evening(hoursAgo: number): Promise<void> {
  office.clock.advance(12 * hourMs);
  await seen(siti, hoursAgo);
}
/** Half a minute later: what waits is looked at again. */
async function look(): Promise<string[]> {
  office.clock.advance(31_000);
  await siti.runtime().pump();
  return office.texts(siti);
}
const waiting = async (): Promise<unknown> =>
  db.prisma.outbox.findMany({
    where: { personId: await siti.personId(), state: 'pending' },
    select: { purpose: true, held: true },
  });

/** When somebody last wrote, hours ago. */
async function seen(chat: Chat, hoursAgo: number): Promise<void> {
  const lastSeenAt = new Date(now().getTime() - hoursAgo * hourMs);
  await db.prisma.address.updateMany({ where: { personId: await chat.personId() }, data: { lastSeenAt } });
}

async function idle(): Promise<void> {
  await db.prisma.ticket.update({
    where: { id: ticketId },
    data: {
      state: 'taken',
      assignedTo: await rina.personId(),
      lastActivityAt: new Date(now().getTime() - 2 * hourMs),
    },
  });
  await timeOutTickets(db.prisma, createRenderer(), hourMs, now());
  await siti.runtime().pump();
}

describe('the word that a ticket was taken, closed or left idle', () => {
  it('comes at once by day, also to somebody who has said BERHENTI', async () => {
    const id = await siti.personId();
    await db.prisma.person.update({ where: { id }, data: { stoppedAt: now() } });
    office.clock.advance(2 * hourMs);
    await rina.say(`TUGAS ${ticketId}`);
    await rina.press('take');
    expect(office.texts(siti).join()).toContain('Rina');
  });

  it('waits for the morning where they sleep', async () => {
    await evening(3);
    await idle();
    expect(office.texts(siti)).toEqual([]);
    expect(await waiting()).toEqual([{ purpose: 'service', held: 'quiet' }]);
    expect(await look()).toEqual([]);
    office.clock.advance(9 * hourMs);
    expect((await look()).join()).toContain('Petugas lama tidak menulis');
  });

  it('does not wait where they wrote a moment ago, whatever the hour', async () => {
    await evening(0.1);
    await idle();
    expect(office.texts(siti).join()).toContain('Petugas lama tidak menulis');
  });

  it('comes half a minute after they have written in the night', async () => {
    await evening(3);
    await idle();
    await siti.say('menu');
    await seen(siti, 0);
    office.texts(siti);
    expect((await look()).join()).toContain('Petugas lama tidak menulis');
  });

  it('goes before the counselor’s words that wake them', async () => {
    await evening(3);
    await rina.say(`TUGAS ${ticketId}`);
    await rina.press('take');
    expect(office.texts(siti)).toEqual([]);
    await rina.say('Selamat malam, bisa saya bantu?');
    const [taken, words] = office.texts(siti);
    expect(taken).toContain('Rina');
    expect(words).toContain('Selamat malam, bisa saya bantu?');
  });
});
