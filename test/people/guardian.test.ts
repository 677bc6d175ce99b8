import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { needsGuardian } from '../../src/storage/people/needs-guardian.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice } from '../support/office.ts';
import { said } from '../support/said.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const heads = (key: string): string => said(key).split('{{')[0] ?? '';
const office = () => openOffice(db);

/** Somebody of 16 who has told the birth date, and the code for their guardian. */
async function child(within = office()): Promise<{ chat: Chat; code: string }> {
  const chat = await openChat(db, within);
  for (const line of ['halo', '1', 'ya', 'Siti Aminah']) await chat.say(line);
  return { chat, code: codeIn(await chat.say('1-1-2010')) };
}

function codeIn(answers: { text: string }[]): string {
  return /WALI ([A-Z2-9]{8})/u.exec(answers.map(({ text }) => text).join())?.[1] ?? 'no code';
}

const wordsOf = async (chat: Chat) =>
  db.prisma.consent.findMany({
    where: { personId: await chat.personId(), subject: 'guardian' },
    orderBy: { id: 'asc' },
  });

describe('the word of a guardian', () => {
  it('comes from an account of their own, which the code alone may begin; then the child goes on', async () => {
    const around = office();
    const { chat, code } = await child(around);
    const mother = await openChat(db, around);
    const [asked] = await mother.say(`WALI ${code}`);
    expect(asked?.text).toContain('S••• A•••, umur 16 tahun');
    expect(asked?.text).toContain(said('guardian:question'));
    await mother.say('ya');
    expect(around.texts(chat).at(-1)).toBe(said('guardian:tellYes'));
    expect(await wordsOf(chat)).toMatchObject([{ word: 'granted', textKey: 'guardian:question' }]);
    await chat.say('lanjut');
    expect((await chat.row()).snapshot.value).toBe('gender');
  });

  it('is not the child’s own, nor that of somebody below 18, nor a guess', async () => {
    const around = office();
    const { chat, code } = await child(around);
    expect((await chat.say(`wali ${code}`))[0]?.text).toContain(said('guardian:refused_own'));
    const friend = await child(around);
    expect((await friend.chat.say(`wali ${code}`))[0]?.text).toContain(said('guardian:refused_minor'));
    const guesser = await openChat(db, around);
    for (let n = 0; n < 5; n += 1) await guesser.say(`wali ABCDEFG${n + 2}`);
    expect((await guesser.say(`wali ${code}`))[0]?.text).toContain(said('guardian:refused_locked'));
    expect(await wordsOf(chat)).toEqual([]);
  });

  it('may be noted by a counselor, who is named in the log of acts', async () => {
    const around = office();
    const { chat, code } = await child(around);
    const counselor = await around.staff('Rina', 'counselor', '33.74');
    const [asked] = await counselor.say(`wali ${code}`);
    expect(asked?.text).toContain('Kamu petugas');
    await counselor.say('ya');
    const subject = `person:${await chat.personId()}`;
    const line = await db.prisma.auditEntry.findFirst({ where: { subject, action: 'guardian.yes' } });
    expect(line?.actorId).toBe(await counselor.personId());
    expect(await wordsOf(chat)).toMatchObject([{ word: 'granted' }]);
  });

  it('can be taken back by the same code, and holds for nobody else', async () => {
    const around = office();
    const { chat, code } = await child(around);
    const [mother, stranger] = [await openChat(db, around), await openChat(db, around)];
    for (const line of [`wali ${code}`, 'ya', `wali ${code}`, 'ya']) await mother.say(line);
    expect((await stranger.say(`wali ${code}`))[0]?.text).toContain(said('guardian:refused_unknown'));
    expect((await wordsOf(chat)).map(({ word }) => word)).toEqual(['granted', 'withdrawn']);
    expect(await needsGuardian(db.prisma, await chat.personId(), chat.clock.now())).toBe(true);
  });

  it('is needed again where a child had said yes for them, and not where both accounts turn out to be one', async () => {
    const { chat, code } = await child();
    const personId = await chat.personId();
    const now = chat.clock.now();
    const word = {
      personId,
      purpose: 'account',
      subject: 'guardian',
      word: 'granted',
      channel: 'test',
      at: now,
    };
    await db.prisma.consent.create({ data: { ...word, textKey: 'onboarding:guardian' } });
    expect(await needsGuardian(db.prisma, personId, now)).toBe(true);
    await db.prisma.consent.create({ data: { ...word, textKey: 'guardian:question' } });
    expect(await needsGuardian(db.prisma, personId, now)).toBe(false);
    expect(code).toMatch(/^[A-Z2-9]{8}$/u);
    await db.prisma.guardianRequest.updateMany({ where: { personId }, data: { guardianId: personId } });
    expect(await needsGuardian(db.prisma, personId, now)).toBe(true);
  });

  it('is asked for before applying of whoever changes the birth date to below 18', async () => {
    const around = office();
    const seeker = await around.seeker('Budi', '33.74');
    const id = await seeker.personId();
    await db.prisma.person.update({ where: { id }, data: { birthDate: new Date('2001-08-17') } });
    for (const line of ['profil', 'ubah', 'tanggal lahir']) await seeker.say(line);
    const [answer] = await seeker.say('1-1-2010');
    expect(answer?.text).toContain(heads('onboarding:guardian'));
    const data = {
      source: 's',
      sourceId: 'g',
      code: 'K7MB',
      title: 'Kasir',
      employer: 'Toko',
      contentHash: 'x',
    };
    await db.prisma.vacancy.create({ data: { ...data, closesAt: new Date('2030-01-01') } });
    await seeker.say('menu');
    const [refused] = await seeker.say('lamar K7MB');
    expect(refused?.text).toContain(said('apply:mustAskGuardian'));
    const mother = await openChat(db, around);
    await mother.say(`wali ${codeIn(await seeker.say('ya'))}`);
    await mother.say('ya');
    const [open] = await seeker.say('sudah setuju');
    expect(open?.text).toContain(said('apply:phone'));
  });
});
