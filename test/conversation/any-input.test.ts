import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundEvent } from '../../src/channels/channel.ts';
import type { Database } from '../../src/storage/database.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';

let db: Database;
let chat: Chat;
beforeAll(async () => {
  db = await openTestDatabase();
  chat = await openChat(db);
  for (const line of ['halo', '1', 'ya', 'Siti Aminah']) await chat.say(line);
});
afterAll(() => db.close());

const texts: [what: string, text: string][] = [
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['10,000 characters', 'panjang sekali '.repeat(667)],
  ['10,000 characters without a blank', 'a'.repeat(10_000)],
  ['emoji only', '😀🙏🏽👨‍👩‍👧'],
  ['right-to-left text with marks', '\u202Eمرحبا\u202C \u200F'],
  ['zero-width characters only', '\u200B\u200C\u200D\uFEFF\u2060'],
  ['NUL', 'a\u0000b'],
  ['half a surrogate pair', 'x\uD83D y'],
  ['control characters', '\u0007\u001B[31m'],
  ['combining marks', 'a' + '\u0301'.repeat(500)],
  ['what looks like a template', '{{name}} $t(common:help) ${1}'],
  ['what looks like SQL', "'; DROP TABLE person; --"],
  ['digits of another script', '١٢٣'],
];

const others: [what: string, event: InboundEvent, answer: string][] = [
  ['a sticker', { type: 'MEDIA', media: 'sticker' }, 'common:hintMedia'],
  ['a voice message', { type: 'MEDIA', media: 'voice' }, 'common:hintMedia'],
  ['a file', { type: 'MEDIA', media: 'document', fileId: 'f' }, 'common:hintMedia'],
  ['a location', { type: 'LOCATION', latitude: -7, longitude: 110 }, 'common:hintLocation'],
  ['a contact where none was asked for', { type: 'CONTACT', phone: '0812', own: true }, 'common:hintContact'],
];

describe('any input is answered plainly, the question stays open, and nothing is lost', () => {
  it.each(texts)('%s', async (_what, text) => {
    const before = await chat.row();
    const answers = await chat.say(text);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).not.toBe('');
    expect(await chat.row()).toMatchObject({
      flow: before.flow,
      snapshot: before.snapshot,
      step: before.step,
    });
  });

  it.each(others)('%s', async (_what, event, key) => {
    const [answer] = await chat.tell(event);
    expect(answer?.text).toContain(said(key));
    expect((await chat.row()).snapshot.value).toBe('birthDate');
  });

  it('an edited message is the answer where the words before were not understood, else it stays unread', async () => {
    const other = await openChat(db);
    for (const line of ['halo', '1', 'ya', 'Siti Aminah']) await other.say(line);
    const [unread] = await other.tell({ type: 'EDITED', text: 'Siti Rahayu' });
    expect(unread?.text).toContain(said('common:hintEdited'));
    await other.say('tujuh belas');
    await other.tell({ type: 'EDITED', text: '17-8-2001' });
    expect((await other.row()).snapshot.value).toBe('gender');
  });

  it('a picture with a caption is read by its caption', async () => {
    const person = await openChat(db);
    for (const line of ['halo', '1', 'ya', 'Siti Aminah']) await person.say(line);
    await person.tell({ type: 'MEDIA', media: 'photo', caption: '17-8-2001' });
    expect((await person.row()).snapshot.value).toBe('gender');
  });

  it('NUL and half characters are kept as far as they can be, as an answer', async () => {
    const person = await openChat(db);
    for (const line of ['halo', '2', 'inggih']) await person.say(line);
    await person.say('Si\u0000ti\uD83D');
    const { name } = await db.prisma.person.findUniqueOrThrow({ where: { id: await person.personId() } });
    expect(name === null || name.isWellFormed()).toBe(true);
  });

  it('the first contact may be anything, too', async () => {
    for (const event of [
      ...texts.map(([, text]) => ({ type: 'TEXT', text }) as const),
      ...others.map(([, event]) => event),
    ]) {
      const stranger = await openChat(db);
      const [answer] = await stranger.tell(event);
      expect(answer?.text).toContain(said('onboarding:language').slice(0, 20));
    }
  });
});

describe('BERHENTI stops all news', () => {
  const wordings = [
    'BERHENTI',
    'stop',
    'Stop!!!',
    'berhentii',
    'tolong berhenti dong kak',
    'mohon stop ya',
    'jangan kirim pesan lagi',
    'jangan kirim lagi ke nomor ini karena saya sudah mendapat pekerjaan di kota lain dan tidak membutuhkannya, terima kasih banyak atas bantuannya selama ini',
  ];

  it.each(wordings)('in the wording "%s"', async (text) => {
    await db.prisma.person.update({ where: { id: await chat.personId() }, data: { stoppedAt: null } });
    const [answer] = await chat.say(text);
    expect(answer?.text).toContain(said('common:stopped'));
    const { stoppedAt } = await db.prisma.person.findUniqueOrThrow({ where: { id: await chat.personId() } });
    expect(stoppedAt).not.toBeNull();
    expect((await chat.row()).snapshot.value).toBe('birthDate');
  });

  it.each([
    ['as the first message', []],
    ['at the consent', ['halo', '1']],
    ['where free text is asked for', ['halo', '1', 'ya', 'petugas']],
    ['in the menu', ['halo', 'menu']],
    ['in the search', ['halo', 'menu', 'cari kasir']],
    ['before a deletion', ['halo', 'hapus', 'ya']],
    ['in a pause', ['halo', '1', 'ya', 'jeda']],
  ])('%s, and leaves the place as it is', async (_where, lines) => {
    const person = await openChat(db);
    for (const line of lines) await person.say(line);
    const before = lines.length === 0 ? null : await person.row();
    const [answer] = await person.say('berhenti');
    expect(answer?.text).toContain(said('common:stopped'));
    if (before !== null)
      expect(await person.row()).toMatchObject({ flow: before.flow, snapshot: before.snapshot });
  });
});
