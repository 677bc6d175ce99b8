import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';
import { openOffice, typeNumber, writeTexts, type Office } from './office.ts';
import { insertPeople } from './people.ts';

let db: Database;
let office: Office;
let rina: Chat;
let bambang: Chat;
let elsewhere: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  rina = await office.staff('counselor', '33.74');
  bambang = await office.staff('counselor', '33.74');
  elsewhere = await office.staff('counselor', '33.22');
  const people = ['33.74', '33.74', '33.22'].map((regency) => ({ regency }));
  await insertPeople(db, people, { now: office.clock.now(), address: (n) => `seeker${n}` });
});
afterAll(() => db.close());

const newest = () =>
  db.prisma.broadcastDraft.findFirstOrThrow({ orderBy: [{ changedAt: 'desc' }, { id: 'desc' }] });

async function openBroadcasts(chat: Chat): Promise<void> {
  for (const words of ['MENU', 'TUGAS']) await chat.say(words);
  await chat.press('broadcast');
}

async function openDraft(chat: Chat, id: number): Promise<string> {
  await openBroadcasts(chat);
  await chat.press('drafts');
  await chat.press(`d${id}`);
  return chat.last().text;
}

async function doMore(chat: Chat, what: string): Promise<void> {
  await chat.press('more');
  await chat.press(what);
}

describe('a draft', () => {
  it('shows the whole message within eight messages, and is kept from the first words on', async () => {
    const before = office.channel.sentTo(rina.address).length;
    await writeTexts(rina, 'Bursa kerja besok.');
    const { id, content } = await newest();
    expect(content).toMatchObject({ texts: { id: 'Bursa kerja besok.' }, audience: '' });
    await rina.say('daerah=33.74');
    expect(office.channel.sentTo(rina.address).length - before).toBeLessThanOrEqual(8);
    expect(rina.last().text).toContain(`“Bursa kerja besok.\n\n${said('alerts:noticeStop')}”`);
    expect(rina.last().text).toContain(
      'satu kali, ke kurang dari 10 orang, mungkin juga tidak ada yang cocok, tanpa biaya',
    );
    expect((await newest()).content).toMatchObject({ audience: 'regency=33.74' });
    await rina.say('MENU');
    expect(await openDraft(rina, id)).toContain('“Bursa kerja besok.');
  });

  it('is one of several, named, seen and gone on with by the same office and by nobody else', async () => {
    await writeTexts(rina, 'Konsep kedua.');
    await rina.say('daerah=33.74');
    await doMore(rina, 'name');
    await rina.say('jahit Desember');
    const { id, name } = await newest();
    expect(name).toBe('jahit Desember');
    await openBroadcasts(bambang);
    await bambang.press('drafts');
    expect(bambang.last().choices.filter(({ label }) => label.startsWith('jahit Desember'))).toHaveLength(1);
    await bambang.press(`d${id}`);
    await bambang.press('text');
    await bambang.say('Ditulis Bambang.');
    expect(await openDraft(rina, id)).toContain('“Ditulis Bambang.');
    await openBroadcasts(elsewhere);
    expect(elsewhere.last().choices.some(({ label }) => label.startsWith('Konsep'))).toBe(false);
  });

  it('that two change at the same time becomes two, and nothing of either is lost', async () => {
    await writeTexts(rina, 'Bersama.');
    await rina.say('daerah=33.74');
    const { id } = await newest();
    await openDraft(bambang, id);
    await rina.press('text');
    await rina.say('Versi Rina.');
    await bambang.press('text');
    await bambang.say('Versi Bambang.');
    expect(bambang.last().text).toContain('tidak ada yang hilang');
    expect(bambang.last().text).toContain('“Versi Bambang.');
    const kept = await db.prisma.broadcastDraft.findMany({ orderBy: { id: 'asc' } });
    const texts = kept.map(({ content }) => (content as { texts: { id: string } }).texts.id);
    expect(texts).toEqual(expect.arrayContaining(['Versi Rina.', 'Versi Bambang.']));
  });

  it('that a colleague has changed is not sent unseen, and goes when it is sent', async () => {
    await writeTexts(rina, 'Dilihat Rina.');
    await rina.say('daerah=33.74');
    const { id } = await newest();
    await rina.press('send');
    await openDraft(bambang, id);
    await bambang.press('text');
    await bambang.say('Tidak dilihat Rina.');
    expect(await typeNumber(rina)).toContain('diubah atau dikirim temanmu');
    expect(await db.prisma.broadcast.count()).toBe(0);
    await bambang.press('send');
    expect(await typeNumber(bambang)).toContain('mulai dikirim');
    expect(await db.prisma.broadcastDraft.count({ where: { id } })).toBe(0);
    expect(await db.prisma.broadcast.count()).toBe(1);
  });

  it('stays when the person is thrown back by a refusal', async () => {
    await writeTexts(rina, 'Tetap ada.');
    const { id } = await newest();
    await rina.say('warna=merah');
    await rina.say('0');
    await rina.say('0');
    expect(await openDraft(rina, id)).toContain('Untuk siapa?');
  });

  it('whose time is over by the time it is opened asks for another', async () => {
    await writeTexts(rina, 'Nanti sore.');
    await rina.say('daerah=33.74');
    await rina.press('later');
    await rina.say('besok jam 9');
    expect(rina.last().text).toMatch(/Dikirim \p{L}+, \d+ November 2026 pukul 09\.00 WIB, satu kali/u);
    const { id } = await newest();
    await rina.say('0');
    office.clock.advance(3 * 86_400_000);
    const shown = await openDraft(rina, id);
    expect(shown).toContain('sudah lewat');
    expect(shown).toContain('segera setelah dikonfirmasi');
  });
});

describe('an example', () => {
  it('is begun with by the whole office, leaves itself as it was, and can be deleted', async () => {
    await writeTexts(rina, 'Undangan pelatihan.');
    await rina.say('daerah=33.74');
    await doMore(rina, 'template');
    await rina.say('undangan');
    const { id } = await db.prisma.broadcastDraft.findFirstOrThrow({ where: { template: true } });
    await openBroadcasts(bambang);
    await bambang.press('new');
    await bambang.press(`t${id}`);
    await bambang.say('daerah=33.74');
    expect(bambang.last().text).toContain('“Undangan pelatihan.');
    await bambang.press('text');
    await bambang.say('Undangan lain.');
    const { content } = await db.prisma.broadcastDraft.findUniqueOrThrow({ where: { id } });
    expect(content).toMatchObject({ texts: { id: 'Undangan pelatihan.' }, audience: '' });
    expect(await openDraft(bambang, id)).toContain('Undangan pelatihan.');
    await bambang.press('dropTemplate');
    expect(await db.prisma.broadcastDraft.count({ where: { id } })).toBe(0);
  });
});

describe('a broadcast', () => {
  let waiting = 0;

  it('that waits is changed in its place, and as it was until that is confirmed', async () => {
    await writeTexts(rina, 'Rencana lama.');
    await rina.say('daerah=33.74');
    await rina.press('later');
    await rina.say('besok jam 9');
    await rina.press('send');
    expect(await typeNumber(rina)).toContain('terjadwal');
    const { id, scheduledAt } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    waiting = id;
    await rina.press(`b${id}`);
    await rina.press('edit');
    expect(rina.last().text).toContain(`menggantikan siaran ${id}`);
    await rina.press('text');
    await rina.say('Rencana baru.');
    const before = await db.prisma.broadcast.findUniqueOrThrow({ where: { id } });
    expect(before.texts).toEqual({ id: 'Rencana lama.' });
    await rina.press('send');
    expect(await typeNumber(rina)).toContain(`Siaran ${id} terjadwal`);
    const after = await db.prisma.broadcast.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({ texts: { id: 'Rencana baru.' }, scheduledAt, state: 'scheduled' });
  });

  it('that has begun meanwhile is not changed, and what was written stays a draft', async () => {
    const id = waiting;
    await openBroadcasts(rina);
    await rina.press(`b${id}`);
    await rina.press('edit');
    await rina.press('text');
    await rina.say('Terlambat.');
    await db.prisma.broadcast.update({ where: { id }, data: { state: 'sending', startedAt: new Date() } });
    await rina.press('send');
    expect(await typeNumber(rina)).toContain('tidak bisa diubah begitu');
    const { texts } = await db.prisma.broadcast.findUniqueOrThrow({ where: { id } });
    expect(texts).toEqual({ id: 'Rencana baru.' });
    expect((await newest()).content).toMatchObject({ texts: { id: 'Terlambat.' } });
  });

  it('that is over is used again, with its buttons, as a new one', async () => {
    const id = waiting;
    const choices = [{ label: { id: 'Saya ikut' } }, { label: { id: 'Cari lowongan' }, flow: 'vacancies' }];
    await db.prisma.broadcast.update({ where: { id }, data: { state: 'done', choices } });
    await openBroadcasts(rina);
    await rina.press(`b${id}`);
    await rina.press('again');
    expect(rina.last().text).toContain('“Rencana baru.');
    expect(rina.last().text).toContain('Tombol: Saya ikut\nTombol: Cari lowongan');
    await rina.press('send');
    expect(await typeNumber(rina)).toContain('mulai dikirim');
    expect((await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } })).id).toBeGreaterThan(id);
  });
});
