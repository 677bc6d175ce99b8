import type { Role } from '../../src/roles/permissions.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { openChat, type Chat } from './chat.ts';
import { createRecordingChannel, type RecordingChannel } from './recording-channel.ts';
import { createTestClock } from './test-clock.ts';

/** People around one database, one channel and one clock. */
export interface Office {
  channel: RecordingChannel;
  clock: ReturnType<typeof createTestClock>;
  /** A registered person at the menu. */
  seeker(name: string, regency: string | null, language?: string): Promise<Chat>;
  /** The same with a role. */
  staff(name: string, role: Role, scope: string | null): Promise<Chat>;
  /** What this person has got since the last time this was asked, without the answers `say` gave back. */
  texts(chat: Chat): string[];
}

export function openOffice(
  db: Database,
  { channel = createRecordingChannel(), clock = createTestClock() } = {},
): Office {
  const seen = new Map<string, number>();

  const seeker: Office['seeker'] = async (name, regency, language = 'id') => {
    const chat = await openChat(db, { channel, clock });
    await chat.say('halo');
    const id = await chat.personId();
    await db.prisma.person.update({
      where: { id },
      data: { name, regency, language, registeredAt: clock.now(), gender: 'P' },
    });
    await db.prisma.conversation.update({ where: { personId: id }, data: { flow: '', snapshot: {} } });
    await chat.say('menu');
    return chat;
  };

  return {
    channel,
    clock,
    seeker,
    staff: async (name, role, scope) => {
      const chat = await seeker(name, scope?.startsWith('33') === true ? scope : '33.74');
      const personId = await chat.personId();
      await grantRole(db.prisma, { personId, role, scope, grantedBy: null }, clock.now());
      return chat;
    },
    texts: (chat) => {
      const all = channel.sentTo(chat.address).map(({ message }) => message.text);
      const fresh = all.slice(seen.get(chat.address) ?? 0);
      seen.set(chat.address, all.length);
      return fresh.filter((text) => text !== '');
    },
  };
}
