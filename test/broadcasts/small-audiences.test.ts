import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, typeNumber, writeTexts, type Office } from './office.ts';
import { insertPeople } from './people.ts';

let db: Database;
let office: Office;
let rina: Chat;

/** Twelve whom the office knows by a tag, and two others, of whom one has a tag more. */
beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  rina = await office.staff('counselor', '33.74');
  const others = Array.from({ length: 12 }, () => ({ regency: '33.74', tags: ['dikenal'] }));
  const [someone, special] = [
    { regency: '33.74', tags: ['satu'] },
    { regency: '33.74', tags: ['satu', 'khusus'] },
  ];
  await insertPeople(db, [...others, someone], { now: office.clock.now(), address: (n) => `seeker${n}` });
  await insertPeople(db, [special], { now: office.clock.now(), address: () => 'one' });
});
afterAll(() => db.close());

async function look(audience: string): Promise<string> {
  await writeTexts(rina, 'Halo.');
  await rina.say(audience);
  return rina.last().text;
}

/** What is told of an audience, without its own words. */
const told = async (audience: string): Promise<string> =>
  (await look(audience))
    .split('\n')
    .filter((line) => !line.startsWith('Sasaran: '))
    .join('\n');

async function send(audience: string): Promise<number> {
  await look(audience);
  await rina.press('send');
  expect(await typeNumber(rina)).toContain('mulai dikirim');
  const { id } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await office.tick();
  return id;
}

async function open(id: number): Promise<string> {
  for (const words of ['MENU', 'TUGAS']) await rina.say(words);
  await rina.press('broadcast');
  await rina.press(`b${id}`);
  return rina.last().text;
}

describe('what a counselor learns of an audience that is nobody, one person or two', () => {
  it('is the same before it is sent', async () => {
    const [nobody, one, two] = [await told('tag=tiada'), await told('tag=khusus'), await told('tag=satu')];
    expect(nobody).toContain('ke kurang dari 10 orang, mungkin juga tidak ada yang cocok');
    expect([one, two]).toEqual([nobody, nobody]);
  });

  it('is the same where somebody of it has said BERHENTI, or cannot be reached', async () => {
    const before = await told('tag=khusus');
    await db.prisma.person.updateMany({
      where: { tags: { some: { tag: 'khusus' } } },
      data: { stoppedAt: new Date(0) },
    });
    expect(await told('tag=khusus')).toBe(before);
    await db.prisma.person.updateMany({
      where: { tags: { some: { tag: 'khusus' } } },
      data: { stoppedAt: null },
    });
  });

  it('is the same once it is over, and there is no file of who they are', async () => {
    const seen: string[] = [];
    for (const tag of ['tiada', 'khusus']) {
      const id = await send(`tag=${tag}`);
      const about = (await open(id))
        .replace(/Waktu: .*\n/u, '')
        .replaceAll(`Siaran ${id}`, 'Siaran N')
        .replaceAll(tag, 'T');
      seen.push(about);
      expect(about).toContain('Penerimanya kurang dari 5 orang');
      expect(rina.last().choices.map(({ label }) => label)).not.toContain('Hasil per orang');
      await rina.tell({ type: 'PICK', data: `n:b${id}:csv`, callbackId: `c${id}` });
      expect(rina.last().media).toBeUndefined();
    }
    expect(seen[1]).toBe(seen[0]);
    expect(office.channel.sentTo('one')).toHaveLength(1);
  });
});

describe('what a counselor learns of one person by two questions', () => {
  it('is no exact number in either, and the log holds both', async () => {
    for (const audience of ['tag=dikenal', 'tag=dikenal or tag=khusus', 'tag=dikenal and not tag=khusus']) {
      const numbers = [...(await told(audience)).matchAll(/(\d+) (?:dari (\d+) )?orang/gu)].flatMap(
        ([, a, b]) => [a, b].flatMap((one) => (one === undefined ? [] : [Number(one)])),
      );
      expect(numbers.filter((people) => people % 10 !== 0)).toEqual([]);
    }
    const actorId = await rina.personId();
    const looks = await db.prisma.auditEntry.findMany({ where: { actorId, action: 'broadcast.compose' } });
    const audiences = looks.filter(({ subject }) => subject.startsWith('audience:'));
    expect(new Set(audiences.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(3);
  });
});
