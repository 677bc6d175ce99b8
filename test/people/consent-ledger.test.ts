import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentTexts } from '../../flows/consents.ts';
import { languages } from '../../flows/languages.ts';
import { consentHashes } from '../../src/people/consent-hashes.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { eraseRows } from '../../src/storage/person-data/erase-rows.ts';
import { mergeRows } from '../../src/storage/person-data/merge-rows.ts';
import { askedQuestions } from '../locales/asked-questions.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Registered, with a yes to everything that registration asks. */
async function registered(): Promise<Chat> {
  const chat = await openChat(db);
  const lines = [
    ...['halo', '1', 'ya', 'Siti Aminah', '17-8-2001', 'perempuan', 'klaten', 'SMK', 'lewati'],
    ...[
      'belum pernah',
      'kasir',
      'dekat rumah',
      '2 juta',
      '0812 3456 7890',
      'tidak ada',
      'ya semua',
      'sudah benar',
      'menu',
    ],
  ];
  for (const line of lines) await chat.say(line);
  return chat;
}

const linesOf = async (chat: Chat, purpose: string) =>
  db.prisma.consent.findMany({ where: { personId: await chat.personId(), purpose }, orderBy: { id: 'asc' } });

describe('the ledger of consents', () => {
  it('keeps of each yes the text that was shown, its language, the channel and the message that said so', async () => {
    const chat = await registered();
    const [line] = await linesOf(chat, 'statistics');
    expect(line).toMatchObject({
      word: 'granted',
      textKey: 'onboarding:statistics',
      textHash: sha256(said('onboarding:statistics')),
      language: 'id',
      channel: 'test',
      proof: expect.stringMatching(/^person-\d+:16$/u) as string,
    });
  });

  it('tells a withdrawal from a refusal', async () => {
    const chat = await registered();
    for (const line of ['privasi', '6', 'tidak', '1', 'ya']) await chat.say(line);
    expect((await linesOf(chat, 'research')).map(({ word }) => word)).toEqual(['refused']);
    expect((await linesOf(chat, 'matching')).map(({ word }) => word)).toEqual(['granted', 'withdrawn']);
  });

  it('shows the whole text of a purpose in PRIVASI before it takes a yes', async () => {
    const chat = await registered();
    await chat.say('privasi');
    const [asked] = await chat.press('research');
    expect(asked?.text).toContain(said('assessment:research'));
    expect(await linesOf(chat, 'research')).toEqual([]);
    await chat.say('ya');
    expect(await linesOf(chat, 'research')).toMatchObject([
      { word: 'granted', textHash: sha256(said('assessment:research')) },
    ]);
  });

  it('is asked again when the text of a yes has changed, and a no is a withdrawal', async () => {
    const chat = await registered();
    const personId = await chat.personId();
    const old = { personId, purpose: 'matching', word: 'granted', channel: 'test', textHash: sha256('lama') };
    await db.prisma.consent.create({ data: { ...old, at: chat.clock.now() } });
    chat.clock.advance(1_000);
    await chat.say('lamaran');
    const [asked] = await chat.say('0');
    expect(asked?.text).toContain(said('settings:textChanged'));
    expect(asked?.text).toContain(said('onboarding:matching'));
    await chat.say('tidak');
    expect((await linesOf(chat, 'matching')).at(-1)).toMatchObject({ word: 'withdrawn' });
    expect((await chat.row()).flow).toBe('menu');
  });

  it.each([
    `UPDATE consent SET word = 'granted'`,
    'UPDATE consent SET person_id = NULL',
    'DELETE FROM consent',
    'TRUNCATE consent',
    'TRUNCATE consent, person CASCADE',
    `WITH x AS (SELECT set_config('kanca.ledger_act', 'erase', true)) UPDATE consent SET word = 'granted' FROM x`,
    `UPDATE audit_entry SET actor_id = NULL`,
    'DELETE FROM audit_entry',
  ])('refuses %s', async (sql) => {
    await db.prisma.auditEntry.create({ data: { action: 'test' } });
    const before = await db.prisma.consent.findMany({ orderBy: { id: 'asc' } });
    await expect(db.prisma.$executeRawUnsafe(sql)).rejects.toThrow('append-only');
    expect(await db.prisma.consent.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  });

  it('lets erasure cut the number and empty what could tell of the person, and keeps the words', async () => {
    const chat = await registered();
    const personId = await chat.personId();
    const before = await db.prisma.consent.findMany({ where: { personId }, orderBy: { id: 'asc' } });
    const entry = {
      actorId: personId,
      action: 'x',
      subject: `ticket:1 person:${personId}`,
      details: { a: 1 },
    };
    const { id } = await db.prisma.auditEntry.create({ data: entry });
    await eraseRows(db.prisma, personId);
    const ids = before.map((line) => line.id);
    const after = await db.prisma.consent.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
    expect(after).toEqual(
      before.map((line) => ({ ...line, personId: null, proof: null, subject: null, channel: '' })),
    );
    expect(await db.prisma.auditEntry.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ actorId: null, actor: 'erased', action: 'x', subject: 'ticket:1 person:erased', details: {} },
    });
  });

  it('lets a merge change the number and nothing else; the newest word holds', async () => {
    const [one, other] = [await registered(), await registered()];
    const [keeper, former] = [await one.personId(), await other.personId()];
    for (const line of ['privasi', '5', 'ya']) await other.say(line);
    await mergeRows(db.prisma, former, keeper);
    expect((await linesOf(one, 'statistics')).map(({ word }) => word)).toEqual([
      ...['granted', 'granted', 'withdrawn'],
    ]);
    expect(await db.prisma.consent.count({ where: { personId: former } })).toBe(0);
  });
});

describe('several consents in one message', () => {
  const words = async (chat: Chat) =>
    Object.fromEntries(
      await Promise.all(
        ['matching', 'alerts', 'statistics'].map(async (purpose) => [
          purpose,
          (await linesOf(chat, purpose)).map((line) => [line.word, line.textHash]),
        ]),
      ),
    );
  const asked = async (): Promise<Chat> => {
    const chat = await openChat(db);
    const lines = ['halo', '1', 'ya', 'Siti Aminah, lahir 17-8-2001, perempuan, klaten, SMA, gaji 2 juta'];
    for (const line of [...lines, 'belum pernah', 'apa saja', 'dekat rumah', 'lewati', 'tidak ada'])
      await chat.say(line);
    expect((await chat.row()).snapshot.value).toBe('permissions');
    return chat;
  };
  const hash = (purpose: string) => sha256(said(`onboarding:${purpose}`));

  it('have a line each, with the hash of the text of that purpose', async () => {
    const chat = await asked();
    await chat.say('A ya, B tidak, C ya');
    expect(await words(chat)).toEqual({
      matching: [['granted', hash('matching')]],
      alerts: [['refused', hash('alerts')]],
      statistics: [['granted', hash('statistics')]],
    });
  });

  it('record nothing of a mere yes, nor of a yes that comes a day later', async () => {
    const chat = await asked();
    await chat.say('ya');
    expect(await words(chat)).toEqual({ matching: [], alerts: [], statistics: [] });
    await chat.say('kembali');
    chat.clock.advance(86_400_000);
    const [answer] = await chat.say('ya semua');
    expect(answer?.text).toContain(said('heard:longAgo'));
    await chat.press('all');
    expect((await words(chat))['matching']).toEqual([['granted', hash('matching')]]);
  });
});

describe('the texts of consents', () => {
  const renderer = createRenderer();
  const asked = askedQuestions().filter(({ question }) => question.consent !== undefined);

  it('are those of the table, for each purpose at least one question', () => {
    const keys: Record<string, string[]> = Object.fromEntries(
      Object.entries(consentTexts).map(([purpose, texts]) => [purpose, texts.map(({ key }) => key)]),
    );
    for (const { place, question } of asked)
      if (question.consent !== 'sharing')
        expect(keys[question.consent ?? ''], place).toContain(question.text.key);
    expect(new Set(asked.map(({ question }) => question.consent))).toEqual(
      new Set([...Object.keys(consentTexts), 'sharing']),
    );
  });

  it('stand whole, and in the table, where one question asks for several', () => {
    const several = askedQuestions().flatMap(({ place, question }) =>
      (question.consents ?? []).map((one) => ({ place, question, ...one })),
    );
    expect(new Set(several.map(({ purpose }) => purpose)).size).toBe(5);
    for (const { place, question, purpose, text } of several) {
      if (purpose === 'sharing') throw new Error(`${place} asks for sharing beside others`);
      expect(consentTexts[purpose].map(({ key }) => key)).toContain(text.key);
      for (const language of languages)
        expect(renderer.render(question.text, language), place).toContain(renderer.render(text, language));
    }
  });

  it('need nothing to be filled in, so that one hash a language is all there is', () => {
    const hashes = consentHashes(renderer);
    for (const [purpose, texts] of Object.entries(consentTexts)) {
      expect(texts.every(({ vars }) => vars === undefined)).toBe(true);
      expect(hashes.get(purpose)?.size).toBe(texts.length * languages.length);
    }
  });
});
