import { menu } from '../../../flows/menu/flow.ts';
import type { Database } from '../../../src/storage/database.ts';

/** Somebody who has registered and may be written to at any hour. */
export interface KnownPerson {
  channel: 'telegram' | 'whatsapp-cloud';
  /** Chat id, or phone number in digits. */
  chat: string;
  name: string;
  regency: string | null;
  language?: string;
  gender?: 'L' | 'P';
  /** Has agreed to news; default yes. */
  news?: boolean;
  assessed?: boolean;
  /** Has written BERHENTI. */
  stopped?: boolean;
  /** Hours since the last message. */
  seenHours?: number;
  /** Most news in a week. */
  weeklyCap?: number;
}

/** Where a conversation rests. */
const atMenu = {
  flow: menu.id,
  flowVersion: menu.version,
  snapshot: { value: 'home', context: { registered: true, paused: [], show: 'home' } },
};

const dayMs = 86_400_000;

/** Writes people down as the conversation would have two days ago, a statement a table. */
export async function seedPeople({ prisma }: Database, people: readonly KnownPerson[]): Promise<void> {
  const now = new Date();
  const then = new Date(now.getTime() - 2 * dayMs);
  const rows = await prisma.person.createManyAndReturn({
    data: people.map(({ name, regency, language = 'id', gender = 'P', stopped = false }) => ({
      ...{ name, regency, language, gender, registeredAt: then, stoppedAt: stopped ? then : null },
    })),
    select: { id: true },
  });
  const known = people.map((person, n) => ({ ...person, personId: rows[n]?.id ?? 0 }));
  await prisma.conversation.createMany({
    data: known.map(({ personId }) => ({ personId, ...atMenu })),
  });
  await prisma.address.createMany({
    data: known.map(({ personId, channel, chat, seenHours = 0 }) => ({
      personId,
      channel,
      lastSeenAt: new Date(now.getTime() - seenHours * 3_600_000),
      externalId: channel === 'telegram' ? chat : `ID.${chat}`,
      attributes: channel === 'telegram' ? {} : { phone: `+${chat}` },
    })),
  });
  await prisma.consent.createMany({
    data: known
      .filter(({ news }) => news !== false)
      .map(({ personId, channel }) => ({
        ...{ personId, channel, purpose: 'alerts', word: 'granted' },
      })),
  });
  await prisma.alertSetting.createMany({
    data: known.map(({ personId, weeklyCap = 7 }) => ({
      personId,
      weeklyCap,
      quietFrom: 0,
      quietUntil: 0,
    })),
  });
  await prisma.assessment.createMany({
    data: known
      .filter(({ assessed }) => assessed === true)
      .map(({ personId, channel }) => ({
        ...{ personId, channel, instrument: 'riasec48', instrumentVersion: '1', language: 'id' },
        ...{ rule: 'full', finishedAt: then },
      })),
  });
}
