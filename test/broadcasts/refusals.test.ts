import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, sentSoFar, writeTexts, type Office } from './office.ts';
import { insertPeople } from './people.ts';

let db: Database;
let office: Office;
let counselor: Chat;
let seeker: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  counselor = await office.staff('counselor', '33.74', '33.22');
  seeker = await openChat(db, office);
  await seeker.say('halo');
  const places = ['33.74', '33.74', '33.22', '33.19'];
  const people = places.map((regency) => ({ regency, tags: [`in${regency}`] }));
  await insertPeople(db, people, { now: office.clock.now(), address: (n) => `seeker${n}` });
});
afterAll(() => db.close());

const refusals = (): Promise<number> => db.prisma.auditEntry.count({ where: { allowed: false } });

describe('what is wrong with an audience', () => {
  it.each([
    ['everybody', 'assessed or not assessed', ['huruf ke-1', 'semua orang', 'Contoh: ']],
    ['nobody whatever the facts are', 'assessed and not assessed', ['Tidak ada orang yang bisa cocok']],
    [
      'an unknown word',
      'daerah=33.74 dan warna=merah',
      ['huruf ke-18', 'warna', 'Contoh: ', 'regency=33.74'],
    ],
    ['a word without a value', 'daerah=33.74 dan usia>=', ['huruf ke-24', 'berhenti di tengah']],
    ['an open bracket', '(daerah=33.74 dan belum tes', ['huruf ke-1', 'kurung belum ditutup']],
    ['an age in words', 'usia=delapan..20', ['huruf ke-6', 'delapan', 'age=18..24']],
    ['a place elsewhere', 'daerah=Jakarta', ['huruf ke-8', 'bukan daerah di Jawa Tengah', 'Jakarta']],
    ['a foreign regency', 'daerah=33.74 atau daerah=33.19', ['di luar daerahmu', 'dicatat']],
    ['a need for support', 'difabel', ['Kebutuhan khusus tidak pernah dipakai']],
  ])(
    '%s: is told plainly with the place and an example, logged, and nothing is sent',
    async (_name, words, said) => {
      const before = [await sentSoFar(db), await refusals()] as const;
      await writeTexts(counselor);
      await counselor.say(words);
      for (const part of said) expect(counselor.last().text).toContain(part);
      expect(counselor.last().text).toContain('Tidak ada yang dikirim.');
      expect(await sentSoFar(db)).toEqual(before[0]);
      expect(await refusals()).toBe(before[1] + 1);
    },
  );
});

describe('what is wrong with a draft', () => {
  const options = () => ({
    ...{ scope: null, tariff: noTariff, renderer: createRenderer() },
    now: office.clock.now(),
  });
  const base = {
    ...{ texts: { id: 'Halo.' } as Record<string, string>, audience: 'tag in33.74', language: null },
    ...{ choices: [], vacancyId: null, picture: null },
    audience: 'regency=33.74',
  };
  const label = { id: 'Tombol yang terlalu panjang' };

  it.each([
    ['no text', { texts: { id: '  ' } }, 'BROADCAST_NO_TEXT'],
    ['too long a text', { texts: { id: 'x'.repeat(3_001) } }, 'BROADCAST_TEXT_TOO_LONG'],
    ['no text in a language people have', { texts: { jv: 'Sugeng.' } }, 'BROADCAST_MISSING_LANGUAGE'],
    ['too long a button', { choices: [{ label }] }, 'BROADCAST_LABEL_TOO_LONG'],
    [
      'four buttons',
      { choices: [1, 2, 3, 4].map((n) => ({ label: { id: `${n}` } })) },
      'BROADCAST_TOO_MANY_CHOICES',
    ],
    [
      'a picture that is gone',
      { picture: { id: 9_999, alt: 'Poster.', kilobytes: 1 } },
      'BROADCAST_PICTURE_GONE',
    ],
    [
      'a picture without a description',
      { picture: { id: 1, alt: ' ', kilobytes: 1 } },
      'BROADCAST_NO_PICTURE_ALT',
    ],
    ['a vacancy for one sex', { vacancyId: 1, audience: 'sex=P and regency=33.74' }, 'BROADCAST_UNLAWFUL'],
  ])('%s: is refused and not written down', async (_name, change, code) => {
    const before = await sentSoFar(db);
    const submission = { draft: { ...base, ...change }, authorId: null, at: null, repeat: null };
    await expect(submitBroadcast(db.prisma, submission, options())).rejects.toMatchObject({ code });
    expect(await sentSoFar(db)).toEqual(before);
  });

  it.each([
    ['a moment that is over', new Date('2026-11-04T02:00:00Z'), 'BROADCAST_PAST'],
    ['the quiet hours', new Date('2026-11-04T14:00:00Z'), 'BROADCAST_QUIET_TIME'],
    ['a moment after more than a year', new Date('2027-12-04T03:00:00Z'), 'BROADCAST_TOO_FAR'],
  ])('%s: is refused', async (_name, at, code) => {
    const submission = { draft: base, authorId: null, at, repeat: null };
    const now = new Date('2026-11-04T03:00:00Z');
    await expect(submitBroadcast(db.prisma, submission, { ...options(), now })).rejects.toMatchObject({
      code,
    });
  });
});

describe('a seeker', () => {
  it.each(['TUGAS', 'tugas 1', 'SIARAN', 'daerah=33.74 dan belum tes', 'kirim ke semua orang', 'GAMBAR 1'])(
    'who types %s sends nothing and sees nothing of the office',
    async (words) => {
      const before = await sentSoFar(db);
      await seeker.say(words);
      expect(seeker.last().text).not.toContain('Siaran baru');
      expect(await sentSoFar(db)).toEqual(before);
      expect((await seeker.row()).flow).not.toBe('broadcast');
    },
  );

  it.each([
    ...['n:b1:0', 'n:b999999999:0', 'n:b1:9', 'n:b0:0', 'n:b-1:0', 'n:b1:approve', 'n:b1:0:0', "n:b1':0"],
    ...['n:b1:pause', 'n:b1:resume', 'n:b1:cancel', 'n:b1:csv', `n:b1:${'0'.repeat(60)}`],
    ...['0:send', '1:send', '1:approve', '1:b1', '1:new', '9999:go'],
  ])('who forges a button %s changes nothing', async (data) => {
    const states = async (): Promise<unknown> =>
      db.prisma.broadcast.findMany({ select: { id: true, state: true }, orderBy: { id: 'asc' } });
    const before = [await sentSoFar(db), await states()];
    await seeker.tell({ type: 'PICK', data, callbackId: 'c1' });
    expect([await sentSoFar(db), await states()]).toEqual(before);
    expect(await db.prisma.broadcastRecipient.count({ where: { repliedAt: { not: null } } })).toBe(0);
  });

  it('leaves a line in the log for what only an office may do', async () => {
    const actorId = await seeker.personId();
    const actions = await db.prisma.auditEntry.findMany({ where: { actorId, allowed: false } });
    const known = new Set(actions.map(({ action }) => action));
    for (const action of ['work.open', 'broadcast.pause', 'broadcast.read', 'broadcast.reply'])
      expect([...known]).toContain(action);
  });
});
