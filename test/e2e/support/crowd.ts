import type { Person } from './person.ts';
import type { KnownPerson } from './seed-people.ts';
import type { Town } from './town.ts';

export interface Seeker extends Required<KnownPerson> {
  phone: Person;
  language: 'id' | 'jv' | 'en';
  /** Has blocked the bot, which does not know it yet. */
  blocked: boolean;
  /** WhatsApp: has last written more than 24 hours ago. */
  outside: boolean;
  /** Wants no more news this week. */
  tired: boolean;
}

/** Chats of the crowd begin here. */
const firstChat = 700_000;
const firstPhone = 6_281_200_000_000;
const onTelegram = 200;
const onWhatsapp = 100;

/** 300 registered people of several languages; three in four live in Kota Semarang, three in Kota Magelang; three are men. */
export function gatherCrowd(town: Town): Seeker[] {
  const crowd = Array.from({ length: onTelegram + onWhatsapp }, (_, n) => makeSeeker(town, n));
  for (const { chat, channel, blocked, outside } of crowd) {
    if (channel === 'telegram')
      Object.assign(town.telegram.user(Number(chat)).chat, { started: true, blocked });
    if (outside) town.graph.closedWindows.add(chat);
  }
  return crowd;
}

function makeSeeker(town: Town, n: number): Seeker {
  const telegram = n < onTelegram;
  const chat = `${(telegram ? firstChat : firstPhone) + n}`;
  const outside = !telegram && n % 7 === 3;
  const tired = n % 23 === 4;
  return {
    phone: telegram ? town.onTelegram(Number(chat)) : town.onWhatsapp(chat),
    channel: telegram ? 'telegram' : 'whatsapp-cloud',
    chat,
    name: `Warga ${n}`,
    regency: n % 4 < 3 ? '33.74' : n < 12 ? '33.71' : '33.22',
    language: (['id', 'jv', 'en'] as const)[n % 3] ?? 'id',
    gender: n % 100 === 50 ? 'L' : 'P',
    news: true,
    assessed: n % 5 === 0,
    stopped: n % 17 === 1,
    blocked: telegram && n % 19 === 2,
    outside,
    seenHours: outside ? 48 : 0,
    tired,
    weeklyCap: tired ? 0 : 7,
  };
}
