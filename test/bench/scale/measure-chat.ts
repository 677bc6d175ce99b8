import type { Database } from '../../../src/storage/database.ts';
import { openOffice } from '../../support/office.ts';
import { createTestClock } from '../../support/test-clock.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Waits of people who chat, from the message to the answer: seekers, and a head whose scope is the province. */
export async function measureChat(db: Database, watch: Stopwatch, now: Date): Promise<void> {
  const office = openOffice(db, { clock: createTestClock(now.toISOString()) });
  const head = await office.staff('Kepala', 'operator', null);
  await watch.time('chat: menu', () => head.say('menu'));
  await watch.time('chat: tasks', () => head.say('TUGAS'));
  await watch.time('chat: report', () => head.press('report'));
  await watch.time('chat: picture', () => head.press('picture'));
  await head.press('again');
  await watch.time('chat: table', () => head.press('csv'));
  await head.press('again');
  await head.press('funnel');
  await watch.time('chat: funnel', () => head.press('onboarding'));
  const seeker = await office.seeker('Siti', '33.74');
  await watch.time('chat: vacancies', () => seeker.say('lowongan'));
  await watch.time('chat: my data', () => seeker.say('data saya'));
}
