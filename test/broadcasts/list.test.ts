import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastState } from '../../src/broadcasts/broadcast.ts';
import type { Database } from '../../src/storage/database.ts';
import { createBroadcast, listBroadcasts } from '../../src/storage/broadcasts/broadcast-store.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice } from './office.ts';

const states: BroadcastState[] = [
  ...(['approval', 'done', 'paused', 'cancelled', 'scheduled', 'draft', 'sending'] as const),
  ...(['done', 'done', 'cancelled', 'done'] as const),
];
let db: Database;
let ids: number[];

beforeAll(async () => {
  db = await openTestDatabase();
  const draft = { audience: 'regency=33.74', language: null, choices: [], vacancyId: null, picture: null };
  const rest = { ...draft, texts: { id: 'Kabar' }, authorId: null, scope: ['33.74'], scheduledAt: null };
  ids = [];
  for (const state of states)
    ids.push(await createBroadcast(db.prisma, { ...rest, state }, new Date('2026-11-24T02:00:00Z')));
});
afterAll(() => db.close());

describe('the list of broadcasts', () => {
  it('names what is open before what is over, the newest first', async () => {
    const listed = await listBroadcasts(db.prisma, ['33.74'], 20);
    const places = listed.map(({ id }) => ids.indexOf(id));
    expect(places).toEqual([6, 4, 2, 0, 10, 9, 8, 7, 3, 1]);
  });

  it('opens each of the eight it shows by its digit, the one that waits longest too', async () => {
    const { staff } = openOffice(db);
    const supervisor = await staff('supervisor', '33.74');
    await supervisor.say('TUGAS');
    await supervisor.press('broadcast');
    const keys = supervisor.last().choices.map(({ key }) => key);
    expect(keys).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']);
    await supervisor.say('9');
    expect(supervisor.last().text).toContain(`Siaran ${ids[7]}, selesai`);
    await supervisor.say('0');
    await supervisor.say('5');
    expect(supervisor.last().text).toContain(`Siaran ${ids[0]}, menunggu persetujuan`);
  });
});
