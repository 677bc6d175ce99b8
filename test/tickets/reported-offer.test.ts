import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { findNamedVacancy } from '../../src/storage/vacancies/find-named-vacancy.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { vacancyDraft } from '../support/vacancy-drafts.ts';

const now = new Date('2026-11-02T00:00:00Z');
const scam = 'Selamat kak lolos di CV Contoh Makmur. Admin seragam 250rb tf ke DANA 0896-0000-0175 an Sulis';
const texts = (messages: { text: string }[]): string => messages.map(({ text }) => text).join('\n');

describe('an offer that is checked', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let siti: Chat;
  let code: string;

  beforeAll(async () => {
    db = await openTestDatabase();
    await createVacancyStore(db.prisma)(
      [
        vacancyDraft('1', { closesAt: null }),
        vacancyDraft('2', { employer: 'PT Tutup Lama', closedAt: now }),
      ],
      now,
    );
    code = (await db.prisma.vacancy.findFirstOrThrow({ where: { sourceId: '1' } })).code;
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
    siti = await office.seeker('Siti', '33.74');
  });
  afterAll(() => db.close());

  it('reaches a counselor of the place by one word, with its signs and its words', async () => {
    await siti.say('CEK LOKER');
    const answer = texts(await siti.say(scam));
    expect(answer).toContain('Jangan dilanjutkan');
    expect(answer).not.toContain(`kode ${code}`);
    await siti.say('LAPOR');
    const personId = await siti.personId();
    const ticket = await db.prisma.ticket.findFirstOrThrow({ where: { personId } });
    const messages = await db.prisma.ticketMessage.findMany({ where: { ticketId: ticket.id } });
    const told = messages.map(({ text }) => text).join('\n');
    expect(told).toContain('Laporan CEK LOKER');
    expect(told).toContain('fee');
    expect(told).toContain('Admin seragam 250rb');
    expect(texts(await rina.say(`TUGAS ${String(ticket.id)}`))).toContain('CEK LOKER');
  });

  it('names a vacancy of ours only where the message names its code or its employer', async () => {
    await siti.say('CEK LOKER');
    const honest = `Lowongan kasir di cv contoh makmur, datang ke toko Jl. Pandanaran, bawa lamaran`;
    expect(texts(await siti.say(honest))).toContain(`kode ${code}`);
    expect(await findNamedVacancy(db.prisma, `ini ${code} masih ada?`, now)).toMatchObject({ code });
    expect(await findNamedVacancy(db.prisma, 'Kasir di CV Contoh Makmur.', now)).toMatchObject({ code });
    expect(await findNamedVacancy(db.prisma, 'PT Tutup Lama butuh kasir', now)).toBeNull();
    expect(await findNamedVacancy(db.prisma, 'CV Contoh lain butuh kasir\u0000', now)).toBeNull();
    expect(await findNamedVacancy(db.prisma, '', now)).toBeNull();
  });
});
