import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadInstrument } from '../../src/assessments/instruments/load-instrument.ts';
import { resultOf } from '../../src/questionnaires/result-of.ts';
import { createAssessment, finishAssessment } from '../../src/storage/assessments/assessment-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { recordConsent } from '../../src/storage/people/consent.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const texts = (messages: { text: string }[]): string => messages.map(({ text }) => text).join('\n');
const offered = (messages: { choices: { label: string }[] }[]): string[] =>
  messages.flatMap(({ choices }) => choices.map(({ label }) => label));

describe('the result of somebody who asks for help', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let agus: Chat;
  let siti: Chat;
  let ticket: number;

  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
    agus = await office.staff('Agus', 'counselor', '33.74');
    siti = await office.seeker('Siti', '33.74', 'jv');
    await answerQuestionnaire(siti);
    await agree(siti, true, 'matching');
    await db.prisma.person.update({ where: { id: await siti.personId() }, data: { education: 'SMA' } });
    await siti.say('PETUGAS');
    await siti.say('Kula bingung milih padamelan');
    const personId = await siti.personId();
    ticket = (await db.prisma.ticket.findFirstOrThrow({ where: { personId } })).id;
  });
  afterAll(() => db.close());

  async function answerQuestionnaire(chat: Chat): Promise<void> {
    const instrument = await loadInstrument('riasec48');
    const personId = await chat.personId();
    const now = office.clock.now();
    const id = await createAssessment(db.prisma, {
      personId,
      instrument: 'riasec48',
      instrumentVersion: instrument.version,
      language: 'jv',
      channel: 'terminal',
      rule: 'full',
      startedAt: now,
    });
    const inbox = await db.prisma.inbox.findFirstOrThrow({ select: { id: true } });
    const liked: Record<string, number> = { S: 5, A: 4, E: 4, C: 2, I: 2, R: 1 };
    const answers = instrument.items.map(({ id: item, scale }, place) => ({
      item,
      value: Math.max(1, (liked[scale] ?? 3) - (place % 5 === 0 ? 1 : 0)),
      askedAt: null,
      answeredAt: now,
    }));
    await db.prisma.assessmentAnswer.createMany({
      data: answers.map((answer) => ({ ...answer, assessmentId: id, inboxId: inbox.id })),
    });
    await finishAssessment(db.prisma, id, resultOf(instrument, id, answers, 'jv'), 'SAE', now);
    await agree(chat, true);
  }

  async function agree(chat: Chat, granted: boolean, purpose = 'questionnaire'): Promise<void> {
    await recordConsent(db.prisma, await chat.personId(), {
      purpose,
      granted,
      textKey: 'assessment:consent',
      language: 'jv',
      textHash: '',
      channel: 'terminal',
      at: office.clock.now(),
      proof: null,
    });
  }

  it('is not offered before the ticket is in hand', async () => {
    expect(offered(await rina.say(`TUGAS ${ticket}`))).not.toContain('Hasil tes minat');
    expect(offered(await rina.press('take'))).toContain('Hasil tes minat');
  });

  it('is told in words with three questions, no score and no order, and the reading is kept in the log of acts', async () => {
    const page = texts(await rina.press('result'));

    expect(page).toContain('Minat Siti');
    expect(page).toContain('melayani, mendampingi, dan mengajari orang');
    for (const number of [1, 2, 3]) expect(page).toContain(`Pertanyaan ${number}: `);
    expect(page).toMatch(/Pertanyaan 3: Dari dua pekerjaan ini.*Apa yang menghalangi/u);
    expect(page).not.toMatch(/Guru|Dosen/u);
    expect(page).toContain('Jangan dipakai untuk memilih atau menolak orang');
    expect(page).not.toMatch(/%|\bSAE\b|peringkat|skor/u);
    const [line] = await db.prisma.auditEntry.findMany({ where: { action: 'ticket.result' } });
    expect(line).toMatchObject({
      actorId: await rina.personId(),
      subject: `ticket:${ticket}`,
      allowed: true,
    });
  });

  it('lets a question be sent by its number, in the language of the person, and what is typed goes to them, too', async () => {
    office.texts(siti);
    expect(texts(await rina.say('1'))).toContain('Terkirim');
    expect(office.texts(siti).join('\n')).toMatch(
      /^Rina .*: Panjenengan ngendika remen .*Nate nindakaken\?/u,
    );
    await rina.say('Pripun kabare?');
    expect(office.texts(siti)).toEqual(['Rina (petugas): Pripun kabare?']);
  });

  it('is gone with the consent, for whoever has the page open, too', async () => {
    await rina.say('hasil tes minat');
    await agree(siti, false);
    expect(texts(await rina.say('2'))).toContain('Tidak ada hasil yang bisa dilihat');
    expect(offered(await rina.say(`TUGAS ${ticket}`))).not.toContain('Hasil tes minat');
    await agree(siti, true);
  });

  it('is read by nobody who does not have the ticket in hand', async () => {
    expect(offered(await rina.say(`TUGAS ${ticket}`))).toContain('Hasil tes minat');
    expect(offered(await agus.say(`TUGAS ${ticket}`))).not.toContain('Hasil tes minat');
    expect((await agus.row()).snapshot.value).toBe('ticket');
  });
});
