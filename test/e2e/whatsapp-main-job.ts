import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { KancaProcess } from '../stand-ins/whatsapp-web/kanca-process.ts';
import { said } from '../support/said.ts';
import { likeActivity } from './support/like-activity.ts';

/** Somebody with a phone. */
export interface Phone {
  /** Says (or presses) this and gives the answer. */
  say(words: string): Promise<string>;
  /** How many messages have come so far, and the one with a number, waited for. */
  count(): number;
  message(index: number): Promise<string>;
}

/** From the first word to a kept application, by what people write. */
export async function playMainJob(phone: Phone, kanca: KancaProcess): Promise<void> {
  await register(phone);
  await answerQuestionnaire(phone);
  await allowNewsAtAnyHour(phone);
  await applyToNews(phone, kanca);
}

async function register({ say }: Phone): Promise<void> {
  expect(await say('Assalamualaikum')).toContain(start('onboarding:language'));
  expect(await say('Bahasa Indonesia')).toContain(start('onboarding:consent'));
  expect(await say('iya boleh')).toContain(start('onboarding:name'));
  expect(await say('nama saya Siti Aminah')).toContain(start('onboarding:birthDate'));
  expect(await say('17 agustus 2001')).toContain(start('onboarding:gender'));
  expect(await say('Perempuan')).toContain(start('onboarding:regency'));
  expect(await say('kota semarang')).toContain(start('onboarding:education'));
  expect(await say('SMA')).toContain(start('onboarding:fields'));
  expect(await say('kasir di minimarket')).toContain(start('onboarding:experience'));
  expect(await say('2 tahun')).toContain(start('onboarding:wish'));
  expect(await say('kasir')).toContain(start('onboarding:places'));
  expect(await say('dekat rumah')).toContain(start('onboarding:pay'));
  expect(await say('2 juta')).toContain(start('onboarding:phone'));
  expect(await say('0812 3456 7890')).toContain(start('onboarding:accommodation'));
  expect(await say('tidak ada')).toContain(start('onboarding:matching'));
  expect(await say('A ya, C tidak')).toContain(start('onboarding:alerts'));
  expect(await say('Langsung')).toContain('Siti Aminah');
}

/** Likes selling, order and people; several statements of one message are answered in one. */
async function answerQuestionnaire({ say }: Phone): Promise<void> {
  expect(await say('sudah benar')).toContain(start('assessment:research'));
  let question = await say('A ya, B tidak');
  for (let asked = 0; !question.includes('Selesai!'); asked += 1) {
    expect(asked, question).toBeLessThan(60);
    const several = [...question.matchAll(/^[A-F]\. (.+)$/gmu)].map(([, item = '']) => item);
    question = await say(
      several.length > 0
        ? several.map(likeActivity).join(' ')
        : said(`riasec48:responses.${likeActivity(question)}`),
    );
  }
  expect(question).toContain('Contoh pekerjaan');
}

async function allowNewsAtAnyHour({ say }: Phone): Promise<void> {
  expect(await say('KABAR')).toContain(said('alerts:status_now'));
  expect(await say(said('alerts:quiet'))).toContain(start('alerts:quietQuestion'));
  expect(await say(said('alerts:quiet_none'))).toContain(said('settings:saved'));
  await say('MENU');
}

async function applyToNews(phone: Phone, kanca: KancaProcess): Promise<void> {
  const before = phone.count();
  expect(await kanca.run('import', 'vacancies', vacancyFile(kanca.dataDir))).toContain('new 1,');
  expect(await phone.message(before)).toContain('Kasir Toko Buku');
  const asked = await phone.say(said('alerts:noticeApply'));
  expect(asked).toContain('CV Contoh Pustaka');
  expect(asked).toContain('0812 3456 7890');
  expect(await phone.say(said('apply:yes'))).toContain(said('apply:atEmptyDesk', { place: '' }).slice(0, 28));
  expect(await phone.say('STATUS')).toContain('Kasir Toko Buku');
  expect(phone.count()).toBe(before + 4);
}

/** An invented vacancy near Siti's home. */
function vacancyFile(folder: string): string {
  const file = join(folder, 'lowongan.jsonl');
  const vacancy = {
    '@type': 'JobPosting',
    identifier: 'contoh-1',
    title: 'Kasir Toko Buku',
    hiringOrganization: { name: 'CV Contoh Pustaka' },
    jobLocation: { address: { addressLocality: 'Kota Semarang', addressRegion: 'Jawa Tengah' } },
    description: 'Melayani pembeli dan mencatat penjualan.',
    baseSalary: { currency: 'IDR', value: { minValue: 3_000_000, unitText: 'MONTH' } },
  };
  writeFileSync(file, `${JSON.stringify(vacancy)}\n`);
  return file;
}

/** What the bot says under a key, up to its first variable. */
function start(key: string): string {
  return said(key).split('{{')[0] ?? '';
}
