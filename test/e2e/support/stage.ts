import { expect, vi } from 'vitest';
import { gatherCrowd, type Seeker } from './crowd.ts';
import type { Person } from './person.ts';
import { patience, play, type Step } from './play.ts';
import { seedPeople, type KnownPerson } from './seed-people.ts';
import { openTown, type Town } from './town.ts';

/** The words of the counselor's broadcast, as `conversations/compose.json` has them. */
const texts = {
  id: 'Ada pelatihan menjahit gratis mulai 7 Desember.',
  jv: 'Wonten pelatihan njait gratis wiwit 7 Desember.',
  en: 'A free sewing course starts on 7 December.',
};
const invitation = 'Besok ada bursa kerja di Purwokerto.';
const banyumas = 520;
const firstInBanyumas = 900_000;

/** A town where the server runs, with everybody who plays. */
export interface Stage {
  town: Town;
  crowd: Seeker[];
  seeker(n: number): Seeker;
  /** Counselor of Kota Semarang, on Telegram. */
  rina: Person;
  /** Supervisors of the province, on WhatsApp and on Telegram. */
  bambang: Person;
  citra: Person;
  /** Whom the counselor's broadcast is about, and who of them get it. */
  audience: Seeker[];
  told: Seeker[];
  /** Copies of the counselor's broadcast in a seeker's chat, in their language. */
  copiesOf(seeker: Seeker): number;
  copies(): number;
  /** Copies of the supervisor's broadcast in Banyumas, where 520 people live. */
  invited(): number;
  /** Resolves in the moment in which Telegram takes the next so many messages of a broadcast. */
  nextOnTelegram(count: number): Promise<void>;
  /** Waits until nothing of a broadcast is in hand. */
  comesToRest(broadcastId: number): Promise<void>;
  /** Each of them does this, all at once. */
  all(seekers: readonly Seeker[], steps: readonly Step[]): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const town = await openTown();
  const crowd = gatherCrowd(town);
  await town.inDatabase((db) => seedPeople(db, [...crowd, ...staff, ...inBanyumas(town)]));
  await town.serve();
  const audience = crowd.filter(
    ({ regency, assessed, language }) => regency === '33.74' && (!assessed || language === 'jv'),
  );
  const copiesOf = ({ phone, language }: Seeker): number => countOf(phone, texts[language]);
  return {
    town,
    crowd,
    seeker: (n) => crowd[n] ?? raise(`There is no seeker ${n}.`),
    audience,
    told: audience.filter(({ stopped, tired }) => !stopped && !tired),
    rina: town.onTelegram(801),
    bambang: town.onWhatsapp('6281399900002'),
    citra: town.onTelegram(803),
    copiesOf,
    copies: () => crowd.reduce((sum, seeker) => sum + copiesOf(seeker), 0),
    invited: () =>
      inBanyumas(town).reduce((sum, { chat }) => sum + countOf(town.onTelegram(Number(chat)), invitation), 0),
    nextOnTelegram: (count) =>
      new Promise((resolve) => {
        let left = count;
        town.telegram.onMessage(({ text }, _user, edited) => {
          const own = [...Object.values(texts), invitation].some((one) => text?.startsWith(one));
          if (own && !edited && --left === 0) resolve();
        });
      }),
    comesToRest: async (broadcastId) => {
      const where = { broadcastId, state: { in: ['pending', 'sending'] } };
      const inHand = (): Promise<number> => town.inDatabase(({ prisma }) => prisma.outbox.count({ where }));
      await vi.waitFor(async () => expect(await inHand(), 'messages in hand').toBe(0), patience);
    },
    all: async (seekers, steps) => {
      await Promise.all(seekers.map(({ phone, language }) => play(phone, steps, language)));
    },
  };
}

const staff: KnownPerson[] = [
  { name: 'Rina', channel: 'telegram', chat: '801', regency: null, news: false },
  { name: 'Bambang', channel: 'whatsapp-cloud', chat: '6281399900002', regency: null, news: false },
  { name: 'Citra', channel: 'telegram', chat: '803', regency: null, news: false },
];

function inBanyumas(town: Town): KnownPerson[] {
  return Array.from({ length: banyumas }, (_, n) => {
    const chat = firstInBanyumas + n;
    town.telegram.user(chat).chat.started = true;
    return { name: `Tetangga ${n}`, channel: 'telegram', chat: `${chat}`, regency: '33.02' };
  });
}

function raise(message: string): never {
  throw new Error(message);
}

function countOf(phone: Person, words: string): number {
  return phone.shown().filter((one) => one.startsWith(words)).length;
}
