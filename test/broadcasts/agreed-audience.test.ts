import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../flows/event.ts';
import { approveBroadcast } from '../../src/broadcasts/change-broadcast.ts';
import type { Repeat } from '../../src/broadcasts/broadcast.ts';
import { nextOccurrence } from '../../src/broadcasts/next-occurrence.ts';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { countBroadcast } from '../../src/storage/broadcasts/broadcast-counts.ts';
import { saveSegment } from '../../src/storage/broadcasts/segments.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { giveCommand as give } from './give-command.ts';
import { openOffice, type Office } from './office.ts';
import { insertCrowd, insertPeople } from './people.ts';

const renderer = createRenderer();
const regency = '33.01';
const mondays: Repeat = { every: 'week', day: 1, hour: 9 };
let db: Database;
let office: Office;
let author: Chat;
let second: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  author = await office.staff('counselor', regency);
  second = await office.staff('supervisor', regency);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.person.updateMany({ where: { regency }, data: { regency: '33.02' } });
  await insertPeople(
    db,
    [
      { regency, tags: ['kecil'] },
      { regency, tags: ['kecil'] },
    ],
    {
      now: office.clock.now(),
      address: () => `agreed${(people += 1)}`,
    },
  );
});
let people = 0;

const crowd = (): Promise<void> => insertCrowd(db, { regency, count: 500, now: office.clock.now() });

interface Plan {
  audience?: string;
  at?: Date | null;
  repeat?: Repeat | null;
}

async function submit({ audience = `regency=${regency}`, at = null, repeat = null }: Plan): Promise<number> {
  const words = { texts: { id: 'Halo.' }, language: null, choices: [], vacancyId: null, picture: null };
  const submission = { draft: { ...words, audience }, authorId: await author.personId(), at, repeat };
  const options = { scope: [regency], tariff: noTariff, renderer, now: office.clock.now() };
  return (await submitBroadcast(db.prisma, submission, options)).id;
}

const inHours = (hours: number): Date => new Date(office.clock.now().getTime() + hours * 3_600_000);
const stateOf = async (id: number): Promise<string> =>
  (await db.prisma.broadcast.findUniqueOrThrow({ where: { id } })).state;
const sendings = (parentId: number): Promise<number> => db.prisma.broadcast.count({ where: { parentId } });
const told = (chat: Chat, words: string): number =>
  office.channel.sentTo(chat.address).filter(({ message }) => message.text.includes(words)).length;
const total = async (id: number): Promise<number> => (await countBroadcast(db.prisma, id)).total;

/** Until after the next moment of the series. */
async function passMoment(): Promise<void> {
  office.clock.advance(nextOccurrence(mondays, office.clock.now()).getTime() - office.clock.now().getTime());
  await office.tick(2);
}

describe('the audience of a broadcast', () => {
  it('is what its segments said when it was sent, whatever they are made to say afterwards', async () => {
    await saveSegment(db.prisma, { name: 'luar', audience: 'segment:dalam and registered' }, 1);
    await saveSegment(db.prisma, { name: 'dalam', audience: 'tag=kecil or tag=lain' }, 1);
    const id = await submit({ audience: 'segment:luar', at: inHours(1) });
    await saveSegment(db.prisma, { name: 'dalam', audience: 'registered' }, 1);
    await crowd();
    const [seen] = await give({ type: 'loadBroadcast', broadcastId: id }, second);
    expect(seen).toMatchObject({
      broadcast: { audience: '(bertanda kecil atau bertanda lain), sudah terdaftar' },
    });
    office.clock.advance(3_600_000);
    await office.tick(1);
    expect(await total(id)).toBe(2);
  });

  it('is shown and confirmed with its segments put in', async () => {
    await saveSegment(db.prisma, { name: 'terlihat', audience: 'tag=kecil' }, 1);
    const counted = await give({ type: 'readAudience', audience: 'segment:terlihat' }, author);
    expect(counted).toMatchObject([{ type: 'AUDIENCE_READ', audience: 'tag=kecil' }]);
  });

  it('is refused where it is too long with its segments put in', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `tag=bagian${n}`).join(' or ');
    await saveSegment(db.prisma, { name: 'panjang', audience: long }, 1);
    await expect(
      submit({ audience: 'segment:panjang or (segment:panjang and assessed) or tag=kecil' }),
    ).rejects.toThrow('too long');
  });
});

describe('a saved segment', () => {
  const save = (chat: Chat, name: string, audience: string): Promise<FlowEvent[]> =>
    give({ type: 'saveSegment', name, audience }, chat);
  const kept = async (name: string): Promise<string | undefined> =>
    (await db.prisma.segment.findUnique({ where: { name } }))?.audience;

  it('is replaced by whoever saved it; others are offered a name that is free', async () => {
    await save(author, 'Bursa', 'tag=kecil');
    await save(author, 'bursa', 'tag=kecil or tag=lain');
    expect(await kept('bursa')).toBe('tag=kecil or tag=lain');
    await save(second, 'bursa-2', 'registered');
    expect(await save(second, 'bursa', 'registered')).toMatchObject([
      { why: 'broadcast:refused_segmentTaken', vars: { name: 'bursa', free: 'bursa-3' } },
    ]);
    expect(await kept('bursa')).toBe('tag=kecil or tag=lain');
  });
});

describe('a broadcast that nobody has approved', () => {
  it('waits for a second person once it has grown for too many, and is sent when they agree', async () => {
    const id = await submit({ at: inHours(1) });
    await crowd();
    office.clock.advance(3_600_000);
    await office.tick(2);
    expect([await stateOf(id), await total(id)]).toEqual(['approval', 0]);
    expect(told(author, `Sasaran siaran ${id} sekarang lebih dari 500 orang.`)).toBe(1);
    expect(told(second, `Siaran ${id} dari`)).toBe(1);
    await approveBroadcast(db.prisma, id, await second.personId(), office.clock.now());
    await office.tick(1);
    expect([await stateOf(id), await total(id)]).toEqual(['sending', 502]);
  });

  it('waits as a series too, and goes on at its next hour', async () => {
    const id = await submit({ repeat: mondays });
    await passMoment();
    expect(await sendings(id)).toBe(1);
    await crowd();
    await passMoment();
    expect([await stateOf(id), await sendings(id)]).toEqual(['approval', 1]);
    await approveBroadcast(db.prisma, id, await second.personId(), office.clock.now());
    await office.tick(1);
    expect([await stateOf(id), await sendings(id)]).toEqual(['scheduled', 1]);
    await passMoment();
    expect([await stateOf(id), await sendings(id)]).toEqual(['scheduled', 2]);
  });

  it('waits as a series by each person’s own day when the day of too many is the same', async () => {
    const id = await submit({ repeat: { event: 'registered', afterDays: 3 } });
    await crowd();
    office.clock.advance(3 * 86_400_000);
    await office.tick(1);
    expect([await stateOf(id), await total(id)]).toEqual(['approval', 0]);
    await approveBroadcast(db.prisma, id, await second.personId(), office.clock.now());
    office.clock.advance(3_600_000);
    await office.tick(1);
    expect([await stateOf(id), await total(id)]).toEqual(['scheduled', 502]);
  });
});

describe('a series that a second person has approved', () => {
  it('is not sent at once when its first moment is over, and needs no yes again however it grows', async () => {
    await crowd();
    const id = await submit({ repeat: mondays });
    expect(await stateOf(id)).toBe('approval');
    office.clock.advance(8 * 86_400_000);
    const { scheduledAt } = await approveBroadcast(
      db.prisma,
      id,
      await second.personId(),
      office.clock.now(),
    );
    expect(scheduledAt).toEqual(nextOccurrence(mondays, office.clock.now()));
    await office.tick(1);
    expect(await sendings(id)).toBe(0);
    await crowd();
    await passMoment();
    expect([await sendings(id), await total(id)]).toEqual([1, 1002]);
  });
});

describe('a broadcast that may not be sent any more', () => {
  it.each([
    ['segment:hilang', 'hilang'],
    ['regency=33.19', 'di luar daerahmu'],
    ['sex=P', 'jenis kelamin'],
  ])('because of %s is cancelled, and its author is told why, once', async (audience, why) => {
    const vacancy = { source: 'test', sourceId: why, code: why, title: why, employer: why, contentHash: why };
    const { id: vacancyId } = await db.prisma.vacancy.create({ data: vacancy });
    const id = await submit({ at: inHours(1) });
    await db.prisma.broadcast.update({ where: { id }, data: { audience, vacancyId } });
    office.clock.advance(3_600_000);
    await office.tick(3);
    expect([await stateOf(id), await total(id)]).toEqual(['cancelled', 0]);
    expect(told(author, `Siaran ${id} tidak jadi dikirim`)).toBe(1);
    expect(told(author, why)).toBe(1);
  });
});
