import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareHalves, differenceInterval } from '../../src/broadcasts/compare-halves.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, typeNumber, writeTexts, type Office } from './office.ts';
import { insertPeople } from './people.ts';

const first = 'Ada pelatihan menjahit gratis.';
const second = 'Belajar menjahit, gratis, dekat rumahmu.';

let db: Database;
let office: Office;
let rina: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  rina = await office.staff('counselor', '33.74');
  const people = [
    ...Array.from({ length: 61 }, () => ({ regency: '33.74' })),
    { regency: '33.74', language: 'jv' },
    { regency: '33.74', reachable: false },
  ];
  await insertPeople(db, people, { now: office.clock.now(), address: (n) => `seeker${n}` });
});
afterAll(() => db.close());

const recipients = () => db.prisma.broadcastRecipient.findMany({ orderBy: { personId: 'asc' } });
const textTo = (n: number) => office.channel.sentTo(`seeker${n}`)[0]?.message.text.split('\n')[0];

async function openBroadcast(): Promise<string> {
  const { id } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  for (const words of ['MENU', 'TUGAS']) await rina.say(words);
  await rina.press('broadcast');
  await rina.press(`b${id}`);
  return rina.last().text;
}

describe('two texts that are compared', () => {
  it('are both shown whole before anything is sent, and one of them can be left out again', async () => {
    await writeTexts(rina, first);
    await rina.say('daerah=33.74');
    for (const choice of ['more', 'compare']) await rina.press(choice);
    await rina.say(second);
    expect(rina.last().text).toContain(`Teks pertama, untuk separuh orang:\n\n“${first}`);
    expect(rina.last().text).toContain(`Teks kedua, untuk separuh lain:\n\n“${second}`);
    for (const choice of ['more', 'compare']) await rina.press(choice);
    await rina.say('1');
    expect(rina.last().text).not.toContain('Teks kedua');
    expect(rina.last().text).toContain('Begini pesannya nanti');
  });

  it('go to two halves by lot, of those who can read both, and each person keeps their half', async () => {
    for (const choice of ['more', 'compare']) await rina.press(choice);
    await rina.say(second);
    for (const choice of ['languages', 'jv']) await rina.press(choice);
    await rina.say('Wonten pelatihan.');
    await rina.press('send');
    await typeNumber(rina);
    await office.tick(2);
    const drawn = (await recipients()).map(({ half }) => half);
    await office.tick();
    expect((await recipients()).map(({ half }) => half)).toEqual(drawn);
    const sizes = [1, 2].map((half) => drawn.filter((one) => one === half).length);
    expect(sizes.toSorted()).toEqual([30, 31]);
    expect(drawn.filter((half) => half === null)).toHaveLength(1);
    const texts = drawn.slice(0, 61).map((_, n) => textTo(n));
    expect(texts).toEqual(drawn.slice(0, 61).map((half) => (half === 2 ? second : first)));
    expect(textTo(61)).toBe('Wonten pelatihan.');
  });

  it('are told of with what came of each, and with honest words about chance', async () => {
    const drawn = await recipients();
    const halfOf = (half: number) => drawn.filter((one) => one.half === half).map(({ personId }) => personId);
    const answer = (people: readonly number[]) =>
      db.prisma.broadcastRecipient.updateMany({
        where: { personId: { in: [...people] } },
        data: { repliedAt: office.clock.now() },
      });
    await answer([...halfOf(1).slice(0, 9), ...halfOf(2).slice(0, 6)]);
    const vacancy = await db.prisma.vacancy.create({
      data: { source: 't', sourceId: '1', code: 'K7MA', title: 'Penjahit', employer: 'CV', contentHash: '1' },
    });
    const apply = (personId: number, days: number) =>
      db.prisma.application.create({
        data: {
          ...{ personId, vacancyId: vacancy.id },
          createdAt: new Date(office.clock.now().getTime() + days * 86_400_000),
        },
      });
    await apply(halfOf(2)[0] ?? 0, 1);
    await apply(halfOf(2)[1] ?? 0, 20);
    const shown = await openBroadcast();
    expect(shown).toMatch(
      /Teks pertama: 3[01] orang, 9 menjawab \((29|30) persen\), kurang dari 5 melamar dalam 14 hari\./u,
    );
    expect(shown).toMatch(
      /Teks kedua: 3[01] orang, 6 menjawab \((19|20) persen\), kurang dari 5 melamar dalam 14 hari\./u,
    );
    expect(shown).toContain('Bedanya masih bisa kebetulan.');
    await answer(halfOf(1).slice(0, 25));
    expect(await openBroadcast()).toContain('Teks pertama lebih banyak dijawab.');
  });
});

describe('a difference between two halves', () => {
  it('has the interval of the example of its source', () => {
    const [lower, upper] = differenceInterval({ did: 56, of: 70 }, { did: 48, of: 80 });
    expect(lower).toBeCloseTo(0.0524, 4);
    expect(upper).toBeCloseTo(0.3339, 4);
  });

  it('is not spoken of with few people, nor where nobody or everybody answered', () => {
    expect(compareHalves({ did: 20, of: 29 }, { did: 1, of: 400 })).toBe('few');
    expect(compareHalves({ did: 0, of: 50 }, { did: 0, of: 50 })).toBe('unclear');
    expect(compareHalves({ did: 50, of: 50 }, { did: 50, of: 50 })).toBe('unclear');
    expect(compareHalves({ did: 5, of: 50 }, { did: 25, of: 50 })).toBe('second');
  });
});
