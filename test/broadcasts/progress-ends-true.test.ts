import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenderedMessage } from '../../src/channels/channel.ts';
import { changeBroadcast } from '../../src/broadcasts/change-broadcast.ts';
import { progressWords } from '../../src/broadcasts/progress-words.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { loadShownProgress } from '../../src/storage/broadcasts/progress-message.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';
import { openOffice, typeNumber, writeTexts, type Office } from './office.ts';
import { insertPeople } from './people.ts';

let db: Database;
let office: Office;
let rina: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  rina = await office.staff('counselor', '33.74');
  const people = Array.from({ length: 6 }, () => ({ regency: '33.74' }));
  await insertPeople(db, people, { now: office.clock.now(), address: (n) => `seeker${n}` });
});
afterAll(() => db.close());

/** The newest words of the one message that tells how far it is. */
function live(id: number): RenderedMessage {
  const begins = new RegExp(`^Siaran ${id}(?:: \\d| selesai| dijeda: | dibatalkan: )`, 'u');
  const shown = office.channel
    .sentTo(rina.address)
    .map(({ message }) => message)
    .filter(({ text }) => begins.test(text));
  const newest = shown.at(-1);
  if (newest === undefined) throw new Error(`nothing told how far broadcast ${id} is`);
  expect(shown.slice(1).every(({ replaces }) => replaces !== undefined)).toBe(true);
  return newest;
}

const deeds = ({ choices }: RenderedMessage): string[] => choices.map(({ label }) => label);

async function begin(): Promise<number> {
  await writeTexts(rina, 'Bursa kerja besok.');
  await rina.say('daerah=33.74');
  await rina.press('send');
  expect(await typeNumber(rina)).toContain('mulai dikirim');
  const { id } = await db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return id;
}

/** As if one had not been sent yet. */
async function holdOne(broadcastId: number): Promise<void> {
  const one = await db.prisma.broadcastRecipient.findFirstOrThrow({ where: { broadcastId } });
  await db.prisma.broadcastRecipient.update({
    where: { broadcastId_personId: { broadcastId, personId: one.personId } },
    data: { outboxId: null, outcome: null, sentAt: null },
  });
  await db.prisma.broadcast.update({ where: { id: broadcastId }, data: { state: 'sending' } });
}

describe('the message that tells how far a broadcast is', () => {
  it('says that it is paused, with what can be done then, and goes on from there', async () => {
    const id = await begin();
    await office.tick(1);
    await holdOne(id);
    await changeBroadcast(db.prisma, id, 'pause', office.clock.now());
    await office.tick(3);
    expect(live(id).text).toContain(`Siaran ${id} dijeda: 5 dari 6 orang sudah menerima (83 persen).`);
    expect(deeds(live(id))).toEqual(['Lanjutkan', 'Batalkan']);
    office.clock.advance(3_600_000);
    await changeBroadcast(db.prisma, id, 'resume', office.clock.now());
    await office.tick(6);
    expect(live(id).text).toContain(`Siaran ${id} selesai dalam 1 menit: 6 dari 6 orang (100 persen).`);
    const shown = await loadShownProgress(db.prisma, id);
    expect(shown?.pausedMs).toBeGreaterThan(3_500_000);
  });

  it('says that it is cancelled, and has no button that does nothing any more', async () => {
    const id = await begin();
    await office.tick(1);
    await holdOne(id);
    await changeBroadcast(db.prisma, id, 'cancel', office.clock.now());
    await office.tick(3);
    expect(live(id).text).toContain(said('broadcast:progress_cancelled', { id, sent: 5 }));
    expect(deeds(live(id))).toEqual(['Hasil per orang']);
    const before = office.channel.sentTo(rina.address).length;
    await office.tick(3);
    expect(office.channel.sentTo(rina.address)).toHaveLength(before);
  });

  it('is asked once before its button cancels', async () => {
    const id = await begin();
    await rina.tell({ type: 'PICK', data: `n:b${id}:cancel` });
    expect(rina.last().text).toContain(`Batalkan siaran ${id}?`);
    expect((await db.prisma.broadcast.findUniqueOrThrow({ where: { id } })).state).not.toBe('cancelled');
    await rina.press('cancelYes');
    expect((await db.prisma.broadcast.findUniqueOrThrow({ where: { id } })).state).toBe('cancelled');
  });

  it('takes the time that a broadcast stood still for no sending', () => {
    const startedAt = new Date('2026-11-04T03:00:00Z');
    const now = new Date('2026-11-04T05:00:00Z');
    const counts = {
      total: 9,
      sent: 9,
      failed: 0,
      unreachable: 0,
      skipped: 0,
      inHand: 0,
      replied: 0,
      byTemplate: 0,
      delivered: 0,
      read: 0,
    };
    const times = { since: { at: startedAt, sent: 0 }, pausedMs: 90 * 60_000, now };
    const { text } = progressWords(createRenderer(), { id: 1, startedAt }, counts, 'done', times, 'id');
    expect(text).toContain('selesai dalam 30 menit');
  });
});
