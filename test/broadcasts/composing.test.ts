import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { createTestClock } from '../support/test-clock.ts';
import { insertPeople } from './people.ts';

const clock = createTestClock();
let db: Database;
let counselor: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  await insertPeople(db, [{ regency: '33.74' }], { now: clock.now(), address: () => 'seeker' });
  counselor = await openChat(db, { clock });
  await counselor.say('halo');
  const personId = await counselor.personId();
  await grantRole(db.prisma, { personId, role: 'counselor', scope: '33.74', grantedBy: null }, clock.now());
});
afterAll(() => db.close());

it('does a word of control while a broadcast is composed, and neither sends nor loses it', async () => {
  const { say, press, last } = counselor;
  await say('TUGAS');
  await press('broadcast');
  await press('new');
  await say('Ada pelatihan gratis.');
  await say('daerah=33.74');
  await press('languages');
  await press('jv');
  const asksForJavanese = last().text;
  const backTo = async (...lines: string[]) => {
    for (const line of lines) await say(line);
    expect(last().text, lines.join(', ')).toContain(asksForJavanese.slice(-40));
  };
  await backTo('BERHENTI');
  await backTo('/help');
  await backTo('/apa');
  await backTo('PETUGAS', 'KEMBALI');
  await backTo('HAPUS', 'KEMBALI');
  await backTo('STATUS', 'KEMBALI');
  await say('MENU');
  await say('LANJUT');
  expect(last().text).toContain(asksForJavanese.slice(-40));
  await say('Wonten pelatihan gratis.');
  await press('send');
  await say(/Ketik (\d{4})/u.exec(last().text)?.[1] ?? '');
  const { texts } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(texts).toEqual({ id: 'Ada pelatihan gratis.', jv: 'Wonten pelatihan gratis.' });
});
