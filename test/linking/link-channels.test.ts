import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { markOutbox } from '../../src/storage/outbox/mark-outbox.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

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

describe('linking two channels of one person', () => {
  it('joins the second address to the person who made the code, with what both have', async () => {
    const { telegram, whatsapp } = await openPair();
    const keeper = await telegram.personId();
    const former = await whatsapp.personId();
    await db.prisma.person.update({ where: { id: former }, data: { name: 'Siti', regency: '33.74' } });
    await db.prisma.person.update({ where: { id: keeper }, data: { regency: '33.10' } });
    const code = await makeCode(telegram);
    const [answer] = await whatsapp.say(`hubung ${code.toLowerCase()}`);
    expect(answer?.text).toContain('Sudah terhubung');
    expect(await whatsapp.personId()).toBe(keeper);
    const person = await db.prisma.person.findUniqueOrThrow({ where: { id: keeper } });
    expect(person).toMatchObject({ name: 'Siti', regency: '33.10' });
  });

  it('goes on in one conversation on either channel', async () => {
    const { telegram, whatsapp } = await openPair();
    await whatsapp.say(`hubung ${await makeCode(telegram)}`);
    await telegram.say('menu');
    await telegram.say('pengaturan');
    const [answer] = await whatsapp.say('ulang');
    expect(answer?.text).toBe(telegram.last().text);
  });

  it('tells the other address that somebody was joined', async () => {
    const { telegram, whatsapp } = await openPair();
    await whatsapp.say(`hubung ${await makeCode(telegram)}`);
    await telegram.say('menu');
    expect(telegram.channel.sentTo(telegram.address).map(({ message }) => message.text)).toContainEqual(
      expect.stringContaining('baru saja dihubungkan'),
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

  it('sends a notice to the next address when the first cannot be reached', async () => {
    const { telegram, whatsapp } = await openPair();
    await whatsapp.say(`hubung ${await makeCode(telegram)}`);
    const personId = await telegram.personId();
    const from = await db.prisma.address.findFirstOrThrow({ where: { personId, channel: 'telegram' } });
    const row = await db.prisma.outbox.create({
      data: {
        addressId: from.id,
        personId,
        channel: 'telegram',
        lane: 1,
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
