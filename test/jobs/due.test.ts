import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announceAlerts } from '../../src/storage/jobs/announce-alerts.ts';
import { fireTimers } from '../../src/storage/jobs/fire-timers.ts';
import type { Database } from '../../src/storage/database.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { agree } from '../support/agree.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';
import { sampleDrafts } from '../support/vacancy-drafts.ts';

let db: Database;
let vacancyIds: number[];
beforeAll(async () => {
  db = await openTestDatabase();
  await createVacancyStore(db.prisma)(sampleDrafts, new Date('2026-11-02T00:00:00Z'));
  vacancyIds = (await db.prisma.vacancy.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
});
afterAll(() => db.close());

/** A registered person in the menu. */
async function registered(): Promise<Chat> {
  const chat = await openChat(db);
  await chat.say('halo');
  await db.prisma.person.update({
    where: { id: await chat.personId() },
    data: { name: 'Siti', registeredAt: chat.clock.now(), regency: '33.74' },
  });
  await agree(db, await chat.personId(), ['alerts', 'matching']);
  await chat.say('menu');
  return chat;
}

async function alert(chat: Chat, ...which: number[]): Promise<void> {
  for (const n of which) {
    await db.prisma.alert.create({
      data: {
        personId: await chat.personId(),
        vacancyId: vacancyIds[n] ?? 0,
        score: 80,
        dueAt: chat.clock.now(),
      },
    });
  }
}

const announce = (chat: Chat) => announceAlerts(db.prisma, [chat.channel.name], chat.clock.now());

describe('alerts', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await registered();
  });

  it('are announced once and told once', async () => {
    await alert(chat, 0);
    expect(await announce(chat)).toBe(1);
    expect(await announce(chat)).toBe(0);
    const sent = chat.channel.sent.length;
    await chat.runtime().pump();
    expect(chat.channel.sent.slice(sent).map(({ lane }) => lane)).toEqual(['notice']);
    expect(chat.last().text).toContain('Kasir Toko');
    expect(await announce(chat)).toBe(0);
  });

  it('bind typed numbers while the menu is open', async () => {
    await alert(chat, 0);
    await announce(chat);
    await chat.runtime().pump();
    await chat.say('2');
    expect(await chat.row()).toMatchObject({ flow: 'vacancies', snapshot: { value: 'detail' } });
  });

  it('still bind them after a press of an old button was only confirmed', async () => {
    await chat.say('pengaturan');
    const old = chat.last().choices[0]?.data ?? '';
    await chat.say('menu');
    await alert(chat, 0);
    await announce(chat);
    await chat.runtime().pump();
    await chat.tell({ type: 'PICK', data: old, callbackId: 'x' });
    await chat.say('2');
    expect(await chat.row()).toMatchObject({ flow: 'vacancies', snapshot: { value: 'detail' } });
  });

  it('bind nothing while another question is open: the number answers that one', async () => {
    await chat.say('pengaturan');
    await alert(chat, 0);
    await announce(chat);
    await chat.runtime().pump();
    await chat.say('1');
    expect(await chat.row()).toMatchObject({ flow: 'settings', snapshot: { value: 'language' } });
  });

  it('do not bind any more once the person has gone on', async () => {
    await alert(chat, 0);
    await announce(chat);
    await chat.runtime().pump();
    await chat.say('menu');
    await chat.say('2');
    expect((await chat.row()).flow).not.toBe('vacancies');
  });

  it('are not told to somebody who has stopped', async () => {
    await alert(chat, 0);
    await announce(chat);
    await db.prisma.person.update({
      where: { id: await chat.personId() },
      data: { stoppedAt: chat.clock.now() },
    });
    const sent = chat.channel.sent.length;
    await chat.runtime().pump();
    expect(chat.channel.sent).toHaveLength(sent);
    expect(await announce(chat)).toBe(0);
  });
});

describe('timers', () => {
  const day = 24 * 3_600_000;

  async function reminded(): Promise<Chat> {
    const chat = await openChat(db);
    for (const line of ['halo', '1', 'ya', 'jeda', '2']) await chat.say(line);
    expect(chat.last().text).toContain(said('menu:willRemind'));
    return chat;
  }

  it('fire once, when their time has come', async () => {
    const chat = await reminded();
    expect(await fireTimers(db.prisma, chat.clock.now())).toBe(0);
    chat.clock.advance(day);
    expect(await fireTimers(db.prisma, chat.clock.now())).toBe(1);
    expect(await fireTimers(db.prisma, chat.clock.now())).toBe(0);
    await chat.runtime().pump();
    expect(chat.last().text).toContain('LANJUT');
    await chat.say('LANJUT');
    expect((await chat.row()).snapshot.value).toBe('name');
  });

  it.each([
    ['has gone on meanwhile', 'LANJUT'],
    ['has stopped all news', 'BERHENTI'],
  ])('are silent for a person who %s', async (_who, word) => {
    const chat = await reminded();
    await chat.say(word);
    chat.clock.advance(day);
    await fireTimers(db.prisma, chat.clock.now());
    const sent = chat.channel.sent.length;
    await chat.runtime().pump();
    expect(chat.channel.sent).toHaveLength(sent);
  });
});
