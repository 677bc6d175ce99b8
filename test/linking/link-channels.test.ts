import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { joinLinked } from '../../src/storage/linking/join-linked.ts';
import { sweepDeleted } from '../../src/storage/people/delete-person.ts';
import { markOutbox } from '../../src/storage/outbox/mark-outbox.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

const renderer = createRenderer();
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function openPair(): Promise<{ telegram: Chat; whatsapp: Chat }> {
  const telegram = await openChat(db, { channel: createRecordingChannel({ name: 'telegram' }) });
  const whatsapp = await openChat(db, { channel: createRecordingChannel({ name: 'whatsapp-cloud' }) });
  await telegram.say('halo');
  await telegram.press('id');
  await whatsapp.say('halo');
  await whatsapp.press('id');
  return { telegram, whatsapp };
}

async function makeCode(chat: Chat): Promise<string> {
  await chat.say('menu');
  await chat.say('hubungkan');
  const answers = await chat.say('buat kode');
  return /HUBUNG ([A-Z2-9]{8})/u.exec(answers.map(({ text }) => text).join())?.[1] ?? 'no code';
}

const dayMs = 86_400_000;

/** Both have said so in words; the day is not over. */
async function agree({ telegram, whatsapp }: { telegram: Chat; whatsapp: Chat }): Promise<void> {
  await whatsapp.say(`hubung ${await makeCode(telegram)}`);
  await whatsapp.say('gabung');
  await telegram.say('GABUNG');
}

async function passDay({ telegram }: { telegram: Chat }): Promise<number> {
  return joinLinked(db.prisma, renderer, new Date(telegram.clock.now().getTime() + dayMs + 60_000));
}

describe('linking two channels of one person', () => {
  it('moves nothing for a forwarded code: whose account it is is said, masked, and a word is asked for', async () => {
    const { telegram, whatsapp } = await openPair();
    await db.prisma.person.update({
      where: { id: await telegram.personId() },
      data: { name: 'Siti Rahayu' },
    });
    const before = await whatsapp.personId();
    const [answer] = await whatsapp.say(`hubung ${await makeCode(telegram)}`);
    expect(answer?.text).toContain('S••• R••• di Telegram');
    expect(answer?.text).not.toContain('Siti');
    for (const line of ['ya', 'ok', 'oke']) await whatsapp.say(line);
    await passDay({ telegram });
    expect(await whatsapp.personId()).toBe(before);
  });

  it('joins a day after both have typed the word, with what both have', async () => {
    const pair = await openPair();
    const { telegram, whatsapp } = pair;
    const [keeper, former] = [await telegram.personId(), await whatsapp.personId()];
    await db.prisma.person.update({ where: { id: former }, data: { name: 'Siti', regency: '33.74' } });
    await db.prisma.person.update({ where: { id: keeper }, data: { regency: '33.10' } });
    await agree(pair);
    expect(await joinLinked(db.prisma, renderer, telegram.clock.now())).toBe(0);
    expect(await whatsapp.personId()).toBe(former);
    await passDay(pair);
    expect(await whatsapp.personId()).toBe(keeper);
    const person = await db.prisma.person.findUniqueOrThrow({ where: { id: keeper } });
    expect(person).toMatchObject({ name: 'Siti', regency: '33.10' });
    await telegram.say('menu');
    await telegram.say('pengaturan');
    const [answer] = await whatsapp.say('ulang');
    expect(answer?.text).toBe(telegram.last().text);
  });

  it('waits for the maker too, who is told which account asks', async () => {
    const pair = await openPair();
    await pair.whatsapp.say(`hubung ${await makeCode(pair.telegram)}`);
    const [answer] = await pair.whatsapp.say('gabung');
    expect(answer?.text).toContain('ketik GABUNG di sana');
    pair.telegram.clock.advance(60_000);
    await pair.telegram.runtime().pump();
    expect(pair.telegram.last().text).toContain('minta digabung dengan akunmu');
    await passDay(pair);
    expect(await pair.whatsapp.personId()).not.toBe(await pair.telegram.personId());
  });

  it.each(['telegram', 'whatsapp'] as const)('is cancelled by one word from %s', async (side) => {
    const pair = await openPair();
    await agree(pair);
    const [answer] = await pair[side].say('tolak');
    expect(answer?.text).toContain('dibatalkan');
    await passDay(pair);
    expect(await pair.whatsapp.personId()).not.toBe(await pair.telegram.personId());
    const other = side === 'telegram' ? pair.whatsapp : pair.telegram;
    other.clock.advance(60_000);
    await other.runtime().pump();
    expect(other.last().text).toContain('dibatalkan dari aplikasi');
  });

  it('moves no role, whichever side held it, and says so in the audit log', async () => {
    const pair = await openPair();
    const [keeper, former] = [await pair.telegram.personId(), await pair.whatsapp.personId()];
    await db.prisma.roleGrant.create({ data: { personId: former, role: 'operator' } });
    const [asked] = await pair.whatsapp.say(`hubung ${await makeCode(pair.telegram)}`);
    expect(asked?.text).toContain('Tugas petugas tidak ikut pindah');
    await pair.whatsapp.say('gabung');
    await pair.telegram.say('gabung');
    await db.prisma.roleGrant.create({ data: { personId: keeper, role: 'counselor' } });
    await passDay(pair);
    expect(await db.prisma.roleGrant.count({ where: { personId: keeper, revokedAt: null } })).toBe(0);
    const lines = await db.prisma.auditEntry.findMany({
      where: { OR: [{ actorId: { in: [keeper, former] } }, { subject: `person:${former}` }] },
    });
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'link.request',
        'link.confirm.joiner',
        'link.confirm.maker',
        'link.rolesEnded',
        'link.join',
      ]),
    );
  });

  it('takes a code once only, not after 15 minutes, and not from its own maker', async () => {
    const { telegram, whatsapp } = await openPair();
    const stranger = await openChat(db, { channel: createRecordingChannel({ name: 'telegram' }) });
    await stranger.say('halo');
    const code = await makeCode(telegram);
    expect((await telegram.say(`hubung ${code}`)).at(-1)?.text).toContain('tidak berlaku');
    await whatsapp.say(`hubung ${code}`);
    expect((await stranger.say(`hubung ${code}`)).at(-1)?.text).toContain('tidak berlaku');
    const late = await makeCode(telegram);
    stranger.clock.advance(16 * 60_000);
    expect((await stranger.say(`hubung ${late}`)).at(-1)?.text).toContain('tidak berlaku');
  });

  it('takes no code for an hour after five wrong ones, not even after HAPUS', async () => {
    const { telegram, whatsapp } = await openPair();
    for (let n = 2; n < 7; n += 1) await whatsapp.say(`hubung K7Q2M9X${n}`);
    const code = await makeCode(telegram);
    expect((await whatsapp.say(`hubung ${code}`)).at(-1)?.text).toContain('Terlalu banyak kode salah');
    for (const line of ['menu', 'hapus', 'ya', 'hapus']) await whatsapp.say(line);
    await sweepDeleted(db.prisma, new Date(whatsapp.clock.now().getTime() + 3_600_000));
    await whatsapp.say('halo');
    expect((await whatsapp.say(`hubung ${code}`)).at(-1)?.text).toContain('Terlalu banyak kode salah');
  });

  it('sends a notice to the next address when the first cannot be reached', async () => {
    const pair = await openPair();
    const { telegram } = pair;
    await agree(pair);
    await passDay(pair);
    const personId = await telegram.personId();
    const from = await db.prisma.address.findFirstOrThrow({ where: { personId, channel: 'telegram' } });
    const row = await db.prisma.outbox.create({
      data: {
        addressId: from.id,
        personId,
        channel: 'telegram',
        lane: 1,
        purpose: 'status',
        state: 'sending',
        workerId: 1,
        message: { text: 'kabar', choices: [] },
      },
    });
    await markOutbox(
      db.prisma,
      1,
      [{ id: row.id, tries: 0, state: 'unreachable', error: 'blocked', binds: false }],
      new Date(),
    );
    const next = await db.prisma.outbox.findFirst({
      where: { personId, channel: 'whatsapp-cloud', state: 'pending', lane: 1 },
      orderBy: { id: 'desc' },
    });
    expect(next?.message).toMatchObject({ text: 'kabar' });
  });
});
