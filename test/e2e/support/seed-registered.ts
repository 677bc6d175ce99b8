import { menu } from '../../../flows/menu/flow.ts';
import type { Database } from '../../../src/storage/database.ts';
import { agree } from '../../support/agree.ts';

/** A registered person at the menu who has agreed to account, questionnaires and research, with this address. */
export async function seedRegistered(db: Database, channel: string, address: string): Promise<void> {
  const { id } = await db.prisma.person.create({
    data: {
      name: 'Siti Aminah',
      language: 'id',
      registeredAt: new Date(),
      addresses: { create: { channel, externalId: address } },
      conversation: {
        create: {
          flow: menu.id,
          flowVersion: menu.version,
          snapshot: { value: 'home', context: { registered: true, paused: [], show: 'home' } },
        },
      },
    },
  });
  await agree(db, id, ['account', 'questionnaire', 'research']);
}
