import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastDraftInput } from '../../flows/work/broadcast/commands.ts';
import type { FlowEvent } from '../../flows/event.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';
import { giveCommand as give } from './give-command.ts';
import { choosePeople, openOffice, sentSoFar, typeNumber, writeTexts, type Office } from './office.ts';
import { insertCrowd, insertPeople } from './people.ts';

let db: Database;
let office: Office;
let counselor: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  counselor = await office.staff('counselor', '33.74', '33.22');
  const people = ['33.74', '33.74', '33.22'].map((regency) => ({ regency }));
  await insertPeople(db, people, { now: office.clock.now(), address: (n) => `seeker${n}` });
});
afterAll(() => db.close());

const draft = (audience: string, change: Partial<BroadcastDraftInput> = {}): BroadcastDraftInput => ({
  ...{ texts: { id: 'Halo.' }, buttons: [], vacancyId: null, picture: null, audience },
  ...change,
});

async function numberFor(one: BroadcastDraftInput, person: Chat): Promise<string> {
  const [asked] = await give({ type: 'sendBroadcast', draft: one, when: null }, person);
  return asked?.type === 'CONFIRMATION_ASKED' ? asked.number : '';
}

describe('a number that confirms', () => {
  it('sends the draft it was shown for, once that draft is as it was, and no other', async () => {
    const before = await sentSoFar(db);
    const first = draft('regency=33.74');
    const confirmation = await numberFor(first, counselor);
    const others: [BroadcastDraftInput, string | null][] = [
      [draft('regency=33.22'), null],
      [draft('regency=33.74', { texts: { id: 'Lain.' } }), null],
      [draft('regency=33.74', { buttons: ['search'] }), null],
      [draft('regency=33.74', { picture: { id: 1, alt: 'Lain.', kilobytes: 1 } }), null],
      [first, 'besok 09.00'],
    ];
    for (const [other, when] of others) {
      const told = await give({ type: 'sendBroadcast', draft: other, when, confirmation }, counselor);
      expect(told).toMatchObject([{ type: 'CONFIRMATION_ASKED', wrong: true }]);
    }
    expect(await sentSoFar(db)).toEqual(before);
    const sent = await give({ type: 'sendBroadcast', draft: first, when: null, confirmation }, counselor);
    expect(sent).toMatchObject([{ type: 'BROADCAST_SUBMITTED' }]);
  });

  it('is asked for anew in the chat when the text has been changed', async () => {
    await writeTexts(counselor);
    await choosePeople(counselor, 'daerah=33.74');
    await counselor.press('send');
    const old = /Ketik (\d{4})/u.exec(counselor.last().text)?.[1] ?? '';
    await counselor.say('0');
    await counselor.press('text');
    await counselor.say('Teks lain.');
    await counselor.press('send');
    expect(counselor.last().text).not.toContain(old);
    const before = await sentSoFar(db);
    await counselor.say(old);
    expect(counselor.last().text).toContain(said('broadcast:wrongNumber'));
    expect(await sentSoFar(db)).toEqual(before);
  });
});

describe('a second person', () => {
  it('must be one for all regencies of the broadcast, and never its author', async () => {
    await insertCrowd(db, { regency: '33.01', count: 501, now: office.clock.now() });
    await insertCrowd(db, { regency: '33.02', count: 1, now: office.clock.now() });
    const author = await office.staff('supervisor', '33.01', '33.02');
    const half = await office.staff('supervisor', '33.01');
    const whole = await office.staff('supervisor', null);
    const both = await office.staff('supervisor', '33.02', '33.01');
    await writeTexts(author);
    await choosePeople(author, 'daerah=33.01,33.02');
    await author.press('send');
    expect(await typeNumber(author)).toContain('menunggu persetujuan');
    const { id } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const told = (chat: Chat): boolean =>
      office.channel.sentTo(chat.address).some(({ message }) => message.text.includes(`Siaran ${id} dari`));
    expect([author, half, whole, both].map(told)).toEqual([false, false, true, true]);

    const approve = { type: 'approveBroadcast', broadcastId: id } as const;
    expect(await give(approve, half)).toMatchObject([{ type: 'NOT_ALLOWED' }]);
    for (const type of ['pauseBroadcast', 'cancelBroadcast', 'loadBroadcast'] as const)
      expect(await give({ type, broadcastId: id }, half)).toMatchObject([{ type: 'NOT_ALLOWED' }]);
    const [list] = await give({ type: 'loadBroadcasts' }, half);
    expect(list?.type === 'BROADCASTS_LOADED' && list.items.some((one) => one.id === id)).toBe(false);
    const [own] = await give({ type: 'loadBroadcasts' }, author);
    expect(own?.type === 'BROADCASTS_LOADED' && own.items.some((one) => one.id === id)).toBe(true);

    const confirmed = async (chat: Chat): Promise<FlowEvent[]> => {
      const [asked] = await give(approve, chat);
      const confirmation = asked?.type === 'CONFIRMATION_ASKED' ? asked.number : '';
      return give({ ...approve, confirmation }, chat);
    };
    expect(await confirmed(author)).toMatchObject([{ why: 'broadcast:refused_ownApproval' }]);
    expect((await db.prisma.broadcast.findUniqueOrThrow({ where: { id } })).state).toBe('approval');
    expect(await confirmed(both)).toMatchObject([{ type: 'BROADCAST_CHANGED', state: 'scheduled' }]);
    await give({ type: 'cancelBroadcast', broadcastId: id }, whole);
  });

  it('is said to be missing where there is none', async () => {
    await db.prisma.roleGrant.updateMany({ where: { role: 'supervisor' }, data: { revokedAt: new Date() } });
    const author = await office.staff('counselor', '33.01');
    await writeTexts(author);
    await choosePeople(author, 'daerah=33.01');
    await author.press('send');
    expect(await typeNumber(author)).toContain('belum ada supervisor');
  });
});
