import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../flows/languages.ts';
import { campaigns } from '../../src/campaigns/campaigns.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { announceCampaign } from '../../src/storage/campaigns/campaign-store.ts';
import { announceCampaigns } from '../../src/campaigns/announce-campaigns.ts';
import type { Database } from '../../src/storage/database.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const dayMs = 86_400_000;

describe('a campaign', () => {
  let db: Database;
  let office: Office;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
  });
  afterAll(() => db.close());
  /** Each begins at 10.00 WIB. */
  beforeEach(() => {
    const time = office.clock.now().getTime() % dayMs;
    office.clock.advance((3 * 3_600_000 - time + dayMs) % dayMs);
  });

  const consent = async (chat: Chat, purpose: string, granted = true): Promise<void> => {
    const word = granted ? 'granted' : 'withdrawn';
    const data = { personId: await chat.personId(), purpose, word, channel: 'test' };
    await db.prisma.consent.create({ data: { ...data, at: office.clock.now() } });
  };
  /** The database keeps the time of contact by its own clock. */
  const seenNow = async (chat: Chat): Promise<void> => {
    const where = { personId: await chat.personId() };
    await db.prisma.address.updateMany({ where, data: { lastSeenAt: office.clock.now() } });
  };
  /** What the campaigns send to this person after so many days more. */
  const after = async (chat: Chat, days: number): Promise<string[]> => {
    office.clock.advance(days * dayMs);
    office.texts(chat);
    await announceCampaigns(db.prisma, ['test'], office.clock.now());
    await chat.runtime().pump();
    return office.texts(chat);
  };
  const registered = async (name: string): Promise<Chat> => {
    const chat = await office.seeker(name, '33.74');
    await consent(chat, 'alerts');
    await seenNow(chat);
    return chat;
  };

  it('reminds of the questionnaire three days after registering, once, and says how to stop', async () => {
    const chat = await registered('Siti');
    expect(await after(chat, 2.9)).toEqual([]);
    const [message] = await after(chat, 0.2);
    expect(message).toContain('Ketik TES untuk mulai');
    expect(message).toContain('BERHENTI');
    for (let day = 0; day < 5; day += 1) expect(await after(chat, 1)).toEqual([]);
  });

  it('leaves out who has begun the questionnaire, stopped, or not agreed to be written to', async () => {
    const begun = await registered('Budi');
    await begun.say('TES');
    await begun.press('short');
    await begun.press('all');
    const stopped = await registered('Citra');
    await stopped.say('BERHENTI');
    const refused = await registered('Dewi');
    await consent(refused, 'alerts', false);
    office.clock.advance(3.05 * dayMs);
    for (const chat of [begun, stopped, refused]) expect(await after(chat, 0)).toEqual([]);
  });

  it('waits for the end of quiet hours, and for the next day when the week was full', async () => {
    const chat = await registered('Eka');
    const personId = await chat.personId();
    await db.prisma.alertSetting.create({ data: { personId, weeklyCap: 1 } });
    expect(await after(chat, 3.5)).toEqual([]);
    const { id: addressId } = await db.prisma.address.findFirstOrThrow({ where: { personId } });
    const at = { createdAt: office.clock.now(), sentAt: office.clock.now() };
    const notice = { ...at, addressId, personId, channel: 'test', lane: 1, purpose: 'alert', message: {} };
    await db.prisma.outbox.create({ data: { ...notice, state: 'sent' } });
    expect(await after(chat, 0.5)).toEqual([]);
    expect(await after(chat, 7)).toHaveLength(1);
  });

  it('comes to everybody in the end, also behind people who have heard enough', async () => {
    const [first] = campaigns;
    if (first === undefined) throw new Error('no campaign');
    const full = await registered('Fitri');
    const personId = await full.personId();
    await db.prisma.alertSetting.create({ data: { personId, weeklyCap: 0 } });
    const free = await registered('Gatot');
    office.clock.advance(3.1 * dayMs);
    office.texts(free);
    for (let look = 0; look < 2; look += 1) {
      await announceCampaign(db.prisma, first, ['test'], office.clock.now(), 1);
      await full.runtime().pump();
    }
    expect(office.texts(full).join()).not.toContain('Ketik TES');
    expect(office.texts(free).join()).toContain('Ketik TES');
  });

  it('reminds once of a registration that rests for seven days; LANJUT goes on with it', async () => {
    const chat = await openChat(db, { channel: office.channel, clock: office.clock });
    await chat.say('halo');
    await chat.press('id');
    await chat.press('yes');
    await seenNow(chat);
    const { step } = await chat.row();
    const open = chat.last().text.split('\n\n').at(-1);
    expect(await after(chat, 6)).toEqual([]);
    expect((await after(chat, 1.05)).join()).toContain('Ketik LANJUT');
    expect(await after(chat, 8)).toEqual([]);
    expect(await chat.row()).toMatchObject({ flow: 'onboarding', step });
    expect((await chat.say('lanjut'))[0]?.text).toBe(open);
  });

  it('forgets who was silent for longer than it looks back', async () => {
    const chat = await openChat(db, { channel: office.channel, clock: office.clock });
    await chat.say('halo');
    await chat.press('id');
    await chat.press('yes');
    await seenNow(chat);
    expect(await after(chat, 31)).toEqual([]);
  });

  it('has its text in every language, with the word that stops it', () => {
    const renderer = createRenderer();
    for (const { text } of campaigns) {
      for (const language of languages) {
        const said = renderer.render({ key: text, vars: { name: 'Siti', about: 'Toko Maju' } }, language);
        expect(said).toContain('BERHENTI');
        expect(said).not.toMatch(/\{\{/u);
      }
    }
  });
});
