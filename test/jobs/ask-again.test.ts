import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { askAgainAfterStop } from '../../src/storage/jobs/ask-again-after-stop.ts';
import { fireTimers } from '../../src/storage/jobs/fire-timers.ts';
import { noteServed } from '../../src/storage/jobs/note-served.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';

const keptMs = 150_000;
const minute = 60_000;
let db: Database;
let chat: Chat;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Served until now, then away for so long; what was armed comes when its time has come. */
async function stopFor(ms: number): Promise<number> {
  await db.prisma.servedChannel.deleteMany();
  await db.prisma.address.updateMany({ data: { lastSeenAt: chat.clock.now() } });
  await noteServed(db.prisma, [chat.channel.name], chat.clock.now());
  chat.clock.advance(ms);
  return askAgainAfterStop(db.prisma, chat.channel.name, keptMs, chat.clock.now());
}

async function later(ms: number): Promise<void> {
  chat.clock.advance(ms);
  await fireTimers(db.prisma, chat.clock.now());
  await chat.runtime().pump();
}

describe('After a stop longer than the platform keeps presses', () => {
  beforeEach(async () => {
    await db.prisma.timer.deleteMany();
    await db.prisma.person.deleteMany();
    chat = await openChat(db);
    await chat.say('halo');
    await chat.say('1');
    await db.prisma.alertSetting.create({
      data: { personId: await chat.personId(), quietFrom: 0, quietUntil: 0 },
    });
  });

  it('the open question is asked again, once, as a notice, and can be answered', async () => {
    const question = chat.last();
    expect(await stopFor(4 * minute)).toBe(1);
    const sent = chat.channel.sent.length;
    await later(minute);
    await later(minute);
    expect(chat.channel.sent.slice(sent).map(({ lane }) => lane)).toEqual(['notice']);
    expect(chat.last().text).toMatch(/^Maaf, tadi aku sempat mati/u);
    expect(chat.last().text).toContain(question.text.split('\n').at(-1));
    expect(chat.last().choices.map(({ data }) => data)).toEqual(question.choices.map(({ data }) => data));
    const step = (await chat.row()).step;
    await chat.say('1');
    expect((await chat.row()).step).toBeGreaterThan(step);
  });

  it('nobody is bothered who has written meanwhile', async () => {
    expect(await stopFor(4 * minute)).toBe(1);
    await chat.say('1');
    const sent = chat.channel.sent.length;
    await later(minute);
    expect(chat.channel.sent.length).toBe(sent);
  });

  it('nobody is asked in the quiet hours; it waits for their end', async () => {
    const hour = (chat.clock.now().getUTCHours() + 7) % 24;
    await db.prisma.alertSetting.updateMany({ data: { quietFrom: hour, quietUntil: (hour + 2) % 24 } });
    await stopFor(4 * minute);
    const sent = chat.channel.sent.length;
    await later(minute);
    expect(chat.channel.sent.length).toBe(sent);
    await later(2 * 60 * minute);
    expect(chat.last().text).toMatch(/^Maaf, tadi aku sempat mati/u);
  });

  it('a short stop, a question of long ago, plain messages and the menu are left alone', async () => {
    expect(await stopFor(minute)).toBe(0);
    chat.clock.advance(3 * 60 * minute);
    expect(await stopFor(4 * minute)).toBe(0);
    await chat.say('apa');
    await db.prisma.person.updateMany({ data: { plainText: true } });
    expect(await stopFor(4 * minute)).toBe(0);
    await db.prisma.person.updateMany({ data: { plainText: false } });
    await db.prisma.conversation.updateMany({ data: { flow: 'menu' } });
    expect(await stopFor(4 * minute)).toBe(0);
  });
});
