import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundEvent } from '../../src/channels/channel.ts';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel, type RecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';
import { insertCrowd, insertPeople } from './people.ts';

const clock = createTestClock();
const logger = pino({ level: 'silent' });
let db: Database;
let channel: RecordingChannel;
let counselor: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  channel = createRecordingChannel();
  counselor = await staff('counselor', '33.74');
  const seekers = Array.from({ length: 3 }, () => ({ regency: '33.74' }));
  await insertPeople(db, [...seekers, { regency: '33.22' }], {
    now: clock.now(),
    address: (n) => `seeker${n}`,
  });
});
afterAll(() => db.close());

async function staff(role: 'counselor' | 'supervisor', scope: string | null): Promise<Chat> {
  const chat = await openChat(db, { clock, channel });
  await chat.say('halo');
  await grantRole(db.prisma, { personId: await chat.personId(), role, scope, grantedBy: null }, clock.now());
  return chat;
}

async function tick(): Promise<void> {
  const deps = {
    prisma: db.prisma,
    renderer: createRenderer(),
    channels: [channel],
    tariff: noTariff,
    logger,
  };
  for (let n = 0; n < 6; n += 1) {
    await runBroadcasts(deps, clock.now());
    await counselor.runtime().pump();
    clock.advance(4_000);
  }
}

/** From TUGAS to the look ahead. */
async function compose(
  chat: Chat,
  audience: string,
  text = 'Ada pelatihan menjahit gratis.',
): Promise<string> {
  await chat.say('MENU');
  await chat.say('TUGAS');
  await chat.press('broadcast');
  await chat.press('new');
  await chat.say(text);
  await chat.say(audience);
  return chat.last().text;
}

async function addButton(chat: Chat): Promise<void> {
  for (const choice of ['buttons', 'interested', 'done']) await chat.press(choice);
}

async function typeNumber(chat: Chat): Promise<string> {
  const number = /Ketik (\d{4})/u.exec(chat.last().text)?.[1] ?? '';
  await chat.say(number);
  return chat.last().text;
}

describe('a counselor in the chat', () => {
  it('composes, looks ahead, tests, sends, and sees the answers', async () => {
    const shown = await compose(counselor, 'daerah=33.74 dan belum tes');
    expect(shown).toContain('ke kurang dari 10 orang, mungkin juga tidak ada yang cocok, tanpa biaya');
    await addButton(counselor);
    await counselor.press('more');
    await counselor.press('test');
    expect(
      channel.sentTo(counselor.address).some(({ message }) => message.text.startsWith('Ada pelatihan')),
    ).toBe(true);
    expect(channel.sentTo('seeker0')).toHaveLength(0);
    await counselor.press('send');
    expect(await typeNumber(counselor)).toContain('mulai dikirim');
    await tick();
    const got = ['seeker0', 'seeker1', 'seeker2', 'seeker3'].map((one) => channel.sentTo(one).length);
    expect(got).toEqual([1, 1, 1, 0]);
    const progress = channel.sentTo(counselor.address).at(-1)?.message;
    expect(progress?.text).toContain('selesai. Penerimanya kurang dari 5 orang.');
    const data = channel.sentTo('seeker0')[0]?.message.choices[0]?.data ?? '';
    await sendAs('seeker0', { type: 'TEXT', text: 'halo' });
    await sendAs('seeker3', { type: 'TEXT', text: 'halo' });
    await sendAs('seeker0', { type: 'PICK', data });
    expect(channel.sentTo('seeker0').at(-1)?.message.text).toContain('sudah kucatat');
    await sendAs('seeker3', { type: 'PICK', data });
    const replies = await db.prisma.broadcastRecipient.findMany({ where: { repliedAt: { not: null } } });
    expect(replies.map(({ reply }) => reply)).toEqual(['0']);
    expect(await db.prisma.auditEntry.count({ where: { action: 'broadcast.reply', allowed: false } })).toBe(
      1,
    );
  });

  it.each([
    ['daerah=33.22', 'di luar daerahmu'],
    ['assessed or not assessed', 'semua orang'],
    ['warna=merah', 'huruf ke-1'],
    ['usia>=delapan', 'huruf ke-7'],
  ])('is told plainly why %s is refused, and nothing is sent', async (audience, words) => {
    const before = await db.prisma.broadcast.count();
    expect(await compose(counselor, audience)).toContain(words);
    expect(await db.prisma.broadcast.count()).toBe(before);
  });

  it.each([
    ['kemarin 09.00', 'belum kupahami'],
    ['30 februari', 'tidak ada di kalender'],
    ['31-12-2026', 'jamnya belum ada'],
    ['01-01-2020 09.00', 'sudah lewat'],
    ['besok 22.00', 'jam tenang'],
    ['setiap senin 23.00', 'Pengulangan'],
  ])('cannot plan %s', async (when, words) => {
    await compose(counselor, 'daerah=33.74');
    await counselor.press('later');
    await counselor.say(when);
    expect(counselor.last().text).toContain(words);
    expect(counselor.last().text).toContain('Kapan dikirim?');
  });

  it('hears that a text is too long', async () => {
    await counselor.say('TUGAS');
    await counselor.press('broadcast');
    await counselor.press('new');
    const [answer] = await counselor.say('panjang '.repeat(450));
    expect(answer?.text).toContain('3.000 huruf');
    expect(answer?.text).toContain('Tulis teks siaran');
  });

  it('keeps the draft when the text is not changed after all', async () => {
    await counselor.say('MENU');
    await compose(counselor, 'daerah=33.74', 'Tetap begini');
    await counselor.press('text');
    await counselor.say('0');
    expect(counselor.last().choices.map(({ label }) => label)).toContain('Ubah teks');
    await counselor.press('send');
    expect(await typeNumber(counselor)).toContain('mulai dikirim');
    const { texts } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(texts).toEqual({ id: 'Tetap begini' });
  });

  it('changes one text and leaves the others, and takes a translation back by skipping it', async () => {
    await counselor.say('MENU');
    await compose(counselor, 'daerah=33.74', 'Lama');
    for (const [language, words] of [
      ['jv', 'Lami'],
      ['en', 'Old'],
    ] as const) {
      await counselor.press('languages');
      await counselor.press(language);
      await counselor.say(words);
    }
    await counselor.press('text');
    await counselor.say('Baru');
    for (const words of ['“Baru\n', '“Lami\n', '“Old\n']) expect(counselor.last().text).toContain(words);
    await counselor.press('languages');
    await counselor.press('jv');
    await counselor.say('1');
    await counselor.press('send');
    expect(await typeNumber(counselor)).toContain('mulai dikirim');
    const { id, texts } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(texts).toEqual({ id: 'Baru', en: 'Old' });
    await counselor.press(`b${id}`);
    await counselor.press('cancel');
    await counselor.press('cancelYes');
  });

  it('plans once and again and again, and may take it back', async () => {
    await compose(counselor, 'daerah=33.74');
    await counselor.press('later');
    await counselor.say('setiap senin 09.00');
    expect(counselor.last().text).toContain('Dikirim setiap Senin pukul 09.00 WIB, pertama kali Senin, ');
    await counselor.press('send');
    expect(await typeNumber(counselor)).toContain('terjadwal');
    const row = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(row).toMatchObject({ state: 'scheduled', repeat: { every: 'week', day: 1, hour: 9 } });
    await counselor.press(`b${row.id}`);
    expect(counselor.last().text).toContain('Waktu: setiap Senin pukul 09.00 WIB.\nKiriman berikutnya: ');
    await counselor.press('cancel');
    expect(counselor.last().text).toContain('tidak bisa dikembalikan');
    expect((await db.prisma.broadcast.findUniqueOrThrow({ where: { id: row.id } })).state).toBe('scheduled');
    await counselor.press('cancelYes');
    expect(counselor.last().text).not.toContain('Waktu:');
    expect(counselor.last().text).toContain('dibatalkan');
  });
});

describe('a second person', () => {
  it('approves what goes to many, and never the author', async () => {
    await insertCrowd(db, { regency: '33.19', count: 501, now: clock.now() });
    const author = await staff('supervisor', '33.19');
    const second = await staff('supervisor', '33.19');
    await compose(
      author,
      'daerah=33.19',
      'Ada pelatihan menjahit gratis. Tempat terbatas, daftar di kantor.',
    );
    await addButton(author);
    await author.press('send');
    expect(await typeNumber(author)).toContain('menunggu persetujuan');
    const { id } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(
      channel
        .sentTo(second.address)
        .some(({ message }) => message.text.startsWith(`Siaran ${id} dari petugas nomor `)),
    ).toBe(true);
    await author.press(`b${id}`);
    expect(author.last().choices.map(({ label }) => label)).not.toContain('Setujui');
    await second.say('TUGAS');
    await second.press('broadcast');
    await second.press(`b${id}`);
    const seen = second.last().text;
    for (const words of [
      'ditulis petugas nomor',
      '“Ada pelatihan menjahit gratis. Tempat terbatas, daftar di kantor.\n',
      'Tombol: Saya tertarik',
      'Waktu: segera setelah disetujui.',
      'Sasaran: tinggal di Kabupaten Kudus',
    ])
      expect(seen).toContain(words);
    expect(seen).toMatch(/Kira-kira (?:4[89]|5[012])0 orang cocok/u);
    await second.press('approve');
    await typeNumber(second);
    const approved = await db.prisma.broadcast.findUniqueOrThrow({ where: { id } });
    expect(approved).toMatchObject({ state: 'scheduled', approvedBy: await second.personId() });
  });
});

async function sendAs(address: string, event: InboundEvent): Promise<void> {
  const externalId = `${address}:${event.type}`;
  await counselor.runtime().receive([{ channel: channel.name, address, externalId, event }]);
  await counselor.runtime().pump();
}
