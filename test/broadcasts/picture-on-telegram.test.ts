import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTelegramChannel } from '../../src/channels/telegram/create-telegram-channel.ts';
import { serve } from '../../src/runtime/serve.ts';
import { createSentFileStore } from '../../src/storage/media/sent-file-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import type { StandInUser } from '../stand-ins/telegram/stand-in-user.ts';
import { openTestDatabase } from '../support/database.ts';
import { firstChat, insertBenchPeople } from './bench/people-of-bench.ts';

const people = 60;
const patienceMs = 60_000;
const dayMs = 86_400_000;

describe('a counselor who sends a photo to the serving product', () => {
  let db: Database;
  let standIn: TelegramStandIn;
  let running: { stop: () => Promise<void> };
  let rina: StandInUser;

  beforeAll(async () => {
    db = await openTestDatabase();
    standIn = await startTelegramStandIn({ limits: { perSecond: 30, perChatPerSecond: 1 } });
    await insertBenchPeople(db, standIn, people);
    const logger = pino({ level: 'silent' });
    const { url: apiRoot, token } = standIn;
    const fileStore = createSentFileStore(db.prisma, 'telegram:test', dayMs);
    const channel = createTelegramChannel({ token, apiRoot, logger, texts: { commands: {} }, fileStore });
    running = await serve({ db, channels: [channel], logger });
    rina = standIn.user(7);
    await answered('halo', /bahasa/u);
    const { personId } = await db.prisma.address.findFirstOrThrow({ where: { externalId: '7' } });
    await grantRole(db.prisma, { personId, role: 'counselor', scope: null, grantedBy: null }, new Date());
  });
  afterAll(async () => {
    await running.stop();
    await standIn.close();
    await db.close();
  });

  /** Writes, and gives the answer that has these words. */
  async function answered(text: string, words: RegExp): Promise<string> {
    return hears(words, () => void rina.sends(text));
  }

  async function hears(words: RegExp, act: () => void): Promise<string> {
    const coming = rina.next(({ text, caption }) => words.test(text ?? caption ?? ''), patienceMs);
    act();
    const { text, caption } = await coming;
    return text ?? caption ?? '';
  }

  it('reaches everybody with one upload, and is never told to slow down', async () => {
    await answered('TUGAS', /tiket/u);
    await answered('Siaran', /Belum ada siaran/u);
    await answered('Siaran baru', /Tulis teks/u);
    await answered('Ada pelatihan gratis.', /Untuk siapa/u);
    await answered('terdaftar', /ke kira-kira \d+0 dari \d+0 orang/u);
    await answered('Tombol balasan', /sudah 0/u);
    await answered('Saya tertarik', /sudah 1/u);
    await answered('Cukup', /Tombol: Saya tertarik/u);
    await answered('Gambar', /Kirim satu foto/u);
    const bytes = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(50_000)]);
    await hears(/50 kB|51 kB/u, () => {
      const [size] = rina.sendsPhoto().photo ?? [];
      standIn.world.files.set(size?.file_id ?? '', { fileName: 'x', mimeType: 'image/jpeg', bytes });
    });
    await answered('Poster pelatihan.', /Gambar: Poster pelatihan/u);
    const number = /Ketik (\d{4})/u.exec(await answered('Kirim sekarang', /Ketik \d{4}/u))?.[1];
    await answered(number ?? '', /selesai/u);
    const got = Array.from({ length: people }, (_, n) => standIn.user(firstChat + n + 1).received());
    expect(got.map((messages) => messages.length)).toEqual(got.map(() => 1));
    expect(new Set(got.map(([message]) => message?.photo?.[0]?.file_id)).size).toBe(1);
    expect(got[0]?.[0]?.caption).toContain('Gambar: Poster pelatihan.');
    const uploads = standIn.log.filter(({ files, status }) => files.length > 0 && status === 200);
    expect(uploads).toHaveLength(1);
    // Rina types faster than a chat takes messages; nobody else is told to wait.
    const slowed = standIn.log.filter(({ method, status }) => method === 'sendPhoto' && status === 429);
    expect(slowed.filter(({ parameters }) => `${String(parameters['chat_id'])}` !== '7')).toEqual([]);
  });
});
