import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostingContent } from '../../flows/work/post/facts.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';
import { smallFirm, verifiedFirm } from '../firms/register-in-chat.ts';

const advert = `Dibutuhkan 3 kasir toko, Kota Semarang
SMA, gaji 3,9 juta per bulan
paling lambat 15 Desember 2026`;

describe('somebody who posts a vacancy', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let ratna: Chat;
  let firmId: number;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
    ratna = await office.seeker('Ratna Dewi', '33.74');
    firmId = await verifiedFirm(ratna, rina, smallFirm);
  });
  afterAll(() => db.close());

  const begin = async (): Promise<void> => {
    await ratna.say('menu');
    await ratna.say('perusahaan');
    await ratna.press('vacancies');
    await ratna.press('new');
  };
  const newest = () => db.prisma.posting.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const content = async (): Promise<PostingContent> => (await newest()).content as PostingContent;
  const change = async (field: string, words: string): Promise<void> => {
    await ratna.press('change');
    await ratna.press(`c.${field}`);
    await ratna.say(words);
  };
  const saidSince = (): string => office.texts(ratna).join('\n');

  it('with an image without text is told what can be done, and the question stays', async () => {
    await begin();
    const before = await db.prisma.posting.count();
    await ratna.tell({ type: 'MEDIA', media: 'photo', fileId: 'F1' });
    expect(saidSince()).toContain(said('common:hintMedia').split('.')[0]);
    expect(await db.prisma.posting.count()).toBe(before);
    await ratna.say(advert);
    expect(await content()).toMatchObject({ openings: 3, places: ['33.74'], payMin: 3_900_000 });
  });

  it('for Rp1 or until yesterday is asked again, and keeps what was there', async () => {
    const before = await content();
    await change('pay', 'Rp1');
    expect(saidSince()).toContain(said('post:refused_payImpossible'));
    await ratna.say('0');
    await change('closes', 'kemarin');
    expect(saidSince()).toContain(said('post:refused_datePast'));
    await ratna.say('0');
    expect(await content()).toEqual(before);
  });

  it('with HTML, links or a private number keeps the words without them, and is told so', async () => {
    await change('tasks', '<b>Melayani pembeli</b>, tanya Bu Tini 0812-3456-7890 atau https://contoh.id/x');
    expect(saidSince()).toContain(said('post:masked'));
    const { tasks } = await content();
    expect(tasks).toContain('Melayani pembeli');
    expect(tasks).not.toMatch(/<b>|0812|https/u);
  });

  it('of the same firm as whoever approves waits for somebody else, also where the button is forged', async () => {
    await ratna.press('submit');
    const { id, state } = await newest();
    expect(state).toBe('waiting');
    const wati = await office.staff('Wati', 'counselor', '33.74');
    await ratna.say('menu');
    await ratna.say('perusahaan');
    await ratna.press('colleagues');
    await ratna.press('invite');
    await wati.say(/KANCA-\w{4}-\w{4}/u.exec(saidSince())?.[0] ?? '');
    await wati.say('menu');
    await wati.say('TUGAS');
    await wati.press('postings');
    await wati.press(`p${id}`);
    expect(wati.last().choices.map(({ data }) => data.split(':')[1])).not.toContain('approve');
    await wati.say('Setujui');
    expect((await newest()).state).toBe('waiting');
    expect(await db.prisma.vacancy.count({ where: { firmId } })).toBe(0);
    await rina.say('TUGAS');
    await rina.press('postings');
    await rina.press(`p${id}`);
    await rina.press('approve');
    const acts = await db.prisma.auditEntry.findMany({ where: { subject: `posting:${id}` } });
    expect(acts.map(({ action, actorId }) => [action, actorId])).toContainEqual([
      'posting.approved',
      await rina.personId(),
    ]);
  });

  it('with 20,000 characters and thirty links has a draft of bounded fields, and goes on', async () => {
    await begin();
    const links = Array.from({ length: 30 }, (_, n) => `https://contoh.id/${n}`).join('\n');
    await ratna.say(`${advert}\n${links}\n${'kerja rajin dan jujur '.repeat(900)}`.slice(0, 20_000));
    const long = await content();
    expect(long).toMatchObject({ title: 'Kasir toko', openings: 3 });
    for (const words of [long.title, long.tasks, long.requirements, long.offered, long.address]) {
      expect(words.length).toBeLessThanOrEqual(2_000);
      expect(words).not.toContain('https');
    }
    expect(ratna.last().choices.length).toBeGreaterThan(1);
  });
});
