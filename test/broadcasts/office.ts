import pino from 'pino';
import type { DownloadedFile } from '../../src/channels/channel.ts';
import { fetchPictures } from '../../src/broadcasts/fetch-pictures.ts';
import { noTariff, type Tariff } from '../../src/broadcasts/preflight.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import type { Role } from '../../src/roles/permissions.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { createRecordingChannel, type RecordingChannel } from '../support/recording-channel.ts';
import { createTestClock, type TestClock } from '../support/test-clock.ts';

/** An office that sends broadcasts: its staff in chats, what its clock does made to happen by hand. */
export interface Office {
  channel: RecordingChannel;
  clock: TestClock;
  /** What the platform has of the files that people sent; undefined: it cannot be reached. */
  files: Map<string, DownloadedFile> | undefined;
  staff(role: Role, ...scopes: (string | null)[]): Promise<Chat>;
  /** Moves broadcasts on until what is due has left. */
  tick(times?: number): Promise<void>;
  /** Fetches pictures, and lets the conversations hear of it. */
  fetch(chat: Chat): Promise<number>;
}

export function openOffice(db: Database, tariff: Tariff = noTariff, clock = createTestClock()): Office {
  const logger = pino({ level: 'silent' });
  const renderer = createRenderer();
  const channel: RecordingChannel = {
    ...createRecordingChannel(),
    download: async (id) => {
      if (office.files === undefined) throw new Error('out of reach');
      return office.files.get(id);
    },
  };
  let someone: Chat | undefined;
  const office: Office = {
    channel,
    clock,
    files: new Map(),
    staff: async (role, ...scopes) => {
      const chat = await openChat(db, { clock, channel });
      someone ??= chat;
      await chat.say('halo');
      const personId = await chat.personId();
      for (const scope of scopes)
        await grantRole(db.prisma, { personId, role, scope, grantedBy: null }, clock.now());
      return chat;
    },
    tick: async (times = 6) => {
      for (let n = 0; n < times; n += 1) {
        await runBroadcasts(
          { prisma: db.prisma, renderer, channels: [channel], tariff, logger },
          clock.now(),
        );
        await someone?.runtime().pump();
        clock.advance(4_000);
      }
    },
    fetch: async (chat) => {
      const settled = await fetchPictures({ prisma: db.prisma, channels: [channel], logger }, clock.now());
      await chat.runtime().pump();
      return settled;
    },
  };
  return office;
}

/** From TUGAS to whom it is for. */
export async function writeTexts(chat: Chat, text = 'Ada pelatihan menjahit gratis.'): Promise<void> {
  await chat.say('MENU');
  await chat.say('TUGAS');
  await chat.press('broadcast');
  await chat.press('new');
  await chat.say(text);
}

/** Whom it is for, up to the question for a picture. */
export async function askForPicture(chat: Chat, audience = 'daerah=33.74'): Promise<void> {
  await chat.say(audience);
  await chat.press('picture');
}

/** Whom it is for, and a button; ends at the whole message. */
export async function choosePeople(chat: Chat, audience: string): Promise<void> {
  await chat.say(audience);
  await chat.press('buttons');
  await chat.press('interested');
  await chat.press('done');
}

/** Types the number that is shown; returns the answer. */
export async function typeNumber(chat: Chat): Promise<string> {
  await chat.say(/Ketik (\d{4})/u.exec(chat.last().text)?.[1] ?? '');
  return chat.last().text;
}

/** How many broadcasts there are, and messages of them. */
export function sentSoFar({ prisma }: Database): Promise<[number, number]> {
  return Promise.all([
    prisma.broadcast.count(),
    prisma.outbox.count({ where: { broadcastId: { not: null } } }),
  ]);
}
