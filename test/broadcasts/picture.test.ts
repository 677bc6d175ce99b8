import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundEvent } from '../../src/channels/channel.ts';
import { backupDatabase } from '../../src/storage/backup/backup-database.ts';
import { restoreDatabase } from '../../src/storage/backup/restore-database.ts';
import type { Database } from '../../src/storage/database.ts';
import { loadPicture } from '../../src/storage/media/pictures.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';
import { askForPicture, openOffice, typeNumber, writeTexts, type Office } from './office.ts';
import { insertPeople } from './people.ts';

const jpeg = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(bytes - 4, 7)]);
const alt = 'Poster pelatihan menjahit, 7 Desember di BLK.';
let db: Database;
let office: Office;
let counselor: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  counselor = await office.staff('counselor', '33.74');
  const people = [
    { regency: '33.74' },
    { regency: '33.74', plainText: true },
    { regency: '33.74', language: 'en' },
    { regency: '33.22' },
  ];
  await insertPeople(db, people, { now: office.clock.now(), address: (n) => `seeker${n}` });
});
afterAll(() => db.close());

async function sendPhoto(fileId: string, bytes: Buffer | null, caption?: string): Promise<string> {
  if (bytes !== null) office.files?.set(fileId, { bytes });
  await counselor.tell({ type: 'MEDIA', media: 'photo', fileId, ...(caption !== undefined && { caption }) });
  return counselor.last().text;
}

async function sendAs(address: string, event: InboundEvent, externalId: string): Promise<void> {
  await counselor
    .runtime()
    .receive([{ channel: office.channel.name, address, externalId: `${address}${externalId}`, event }]);
  await counselor.runtime().pump();
}

const picturesTo = (address: string): unknown[] =>
  office.channel
    .sentTo(address)
    .flatMap(({ file }) => (file === undefined ? [] : [[file.as, file.key, file.bytes.length]]));

describe('a picture in a broadcast', () => {
  it.each([
    ['comes', jpeg(1_000)],
    ['cannot be used', Buffer.from('no picture')],
  ])('is the one sent last, also when the one before %s afterwards', async (_name, before) => {
    await writeTexts(counselor);
    await askForPicture(counselor);
    await sendPhoto('before', before, 'Poster lama');
    await counselor.say('KEMBALI');
    await sendPhoto('after', jpeg(50_000), 'Poster baru');
    await office.fetch(counselor);
    const { snapshot } = await counselor.row();
    expect(snapshot.context).toMatchObject({ picture: { alt: 'Poster baru', kilobytes: 50 } });
  });

  it('goes to whoever sees pictures, is told to everybody, and comes to others when they ask', async () => {
    await writeTexts(counselor);
    await askForPicture(counselor);
    expect(counselor.last().text).toContain('Kirim satu foto');
    expect(await sendPhoto('F1', jpeg(84_000))).toContain('sedang kuambil');
    await office.fetch(counselor);
    expect(counselor.last().text).toContain('84 kB');
    const asked = picturesTo(counselor.address).length;
    await counselor.say(alt);
    expect(counselor.last().text).toContain(`Gambar: ${alt}`);
    expect(picturesTo(counselor.address)).toHaveLength(asked + 1);
    await counselor.press('more');
    await counselor.press('test');
    expect(picturesTo(counselor.address)).toHaveLength(asked + 3);
    await counselor.press('send');
    expect(await typeNumber(counselor)).toContain('mulai dikirim');
    await office.tick();
    const { id, pictureId } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const picture = ['picture', `picture:${pictureId}`, 84_000];
    const texts = [0, 1, 2].map((n) => office.channel.sentTo(`seeker${n}`)[0]?.message.text);
    expect(picturesTo('seeker0')).toEqual([picture]);
    expect(texts[0]).toContain(`Gambar: ${alt}`);
    expect(picturesTo('seeker1')).toEqual([]);
    expect(texts[1]).toContain(said('broadcast:pictureOnRequest', { alt, kilobytes: 84, id }));
    expect(picturesTo('seeker2')).toEqual([picture]);
    expect(texts[2]).toContain(`Picture: ${alt}`);
    await sendAs('seeker1', { type: 'TEXT', text: 'halo' }, '1');
    await sendAs('seeker1', { type: 'TEXT', text: `gambar ${id}` }, '2');
    expect(picturesTo('seeker1')).toEqual([picture]);
    await sendAs('seeker3', { type: 'TEXT', text: 'halo' }, '1');
    await sendAs('seeker3', { type: 'TEXT', text: `GAMBAR ${id}` }, '2');
    expect(picturesTo('seeker3')).toEqual([]);
    expect(office.channel.sentTo('seeker3').at(-1)?.message.text).toContain('bukan untukmu');
    const refused = { action: 'broadcast.picture', allowed: false };
    expect(await db.prisma.auditEntry.count({ where: refused })).toBe(1);
  });

  it('takes what was written under the photo for its description, and stays when the text is changed', async () => {
    await writeTexts(counselor);
    await askForPicture(counselor);
    await sendPhoto('F2', jpeg(1_000), 'Foto gedung BLK.');
    await office.fetch(counselor);
    expect(counselor.last().text).toContain('dipakai sebagai keterangannya');
    await counselor.press('text');
    await counselor.say('Teks baru.');
    const shown = office.channel.sentTo(counselor.address).findLast(({ file }) => file !== undefined);
    expect(shown?.message.text).toContain('“Teks baru.\n\nGambar: Foto gedung BLK.');
    expect(shown?.message.text).toBe(counselor.last().text);
  });

  it.each([
    ['no picture at all', Buffer.from('%PDF-1.7'), 'bukan gambar'],
    ['too large', jpeg(312_400), '313 kB'],
    ['gone from the platform', null, 'tidak bisa kuambil'],
  ])('that is %s is refused in words, and another one may be sent', async (_name, bytes, words) => {
    await writeTexts(counselor);
    await askForPicture(counselor);
    await sendPhoto(`bad ${words}`, bytes);
    await office.fetch(counselor);
    expect(counselor.last().text).toContain(words);
    expect(counselor.last().text).toContain('Kirim satu foto');
    const stored = await db.prisma.picture.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(stored).toMatchObject({ bytes: null, tryAt: null });
  });

  it('is tried three times while the platform is out of reach, and then told', async () => {
    await writeTexts(counselor);
    await askForPicture(counselor);
    await sendPhoto('F3', null);
    const { files } = office;
    office.files = undefined;
    const settled: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      settled.push(await office.fetch(counselor));
      office.clock.advance(61_000);
    }
    office.files = files;
    expect(settled).toEqual([0, 0, 1, 0]);
    expect(counselor.last().text).toContain('tidak bisa kuambil');
  });

  it('that comes after its author has gone on is not heard of', async () => {
    await writeTexts(counselor);
    await askForPicture(counselor);
    await sendPhoto('F4', jpeg(1_000));
    await counselor.press('noPicture');
    const before = office.channel.sentTo(counselor.address).length;
    await office.fetch(counselor);
    expect(office.channel.sentTo(counselor.address)).toHaveLength(before);
  });

  it('leaves no room for more than a caption holds', async () => {
    await writeTexts(counselor, 'kata '.repeat(200));
    await askForPicture(counselor);
    await sendPhoto('F5', jpeg(1_000), alt);
    await office.fetch(counselor);
    const length = /Sekarang (\d+) huruf/u.exec(counselor.last().text)?.[1];
    expect(Number(length)).toBeGreaterThan(1_024);
    expect(counselor.last().text).toContain('1.024 huruf');
    expect(counselor.last().text).toContain('Tulis teks siaran');
  });

  it('is asked for again where something else is sent', async () => {
    await writeTexts(counselor);
    await askForPicture(counselor);
    await counselor.say('gambar apa ya');
    expect(counselor.last().text).toContain('pilih Lewati');
    await counselor.tell({ type: 'MEDIA', media: 'voice', fileId: 'V1' });
    expect(await db.prisma.picture.count({ where: { fileId: 'V1' } })).toBe(0);
  });

  it('lies in the backup', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kanca-picture-'));
    const { pictureId } = await db.prisma.broadcast.findFirstOrThrow({ where: { pictureId: { not: null } } });
    await backupDatabase(db, join(folder, 'backup'));
    const other = await openDatabase({ dataDir: join(folder, 'data') });
    await restoreDatabase(other, join(folder, 'backup'), { unproven: true });
    const [before, after] = await Promise.all(
      [db, other].map(({ prisma }) => loadPicture(prisma, pictureId ?? 0)),
    );
    await other.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(after).toEqual(before);
    expect(after?.bytes).toHaveLength(84_000);
  });
});
