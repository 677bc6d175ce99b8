import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentPurpose } from '../../flows/command.ts';
import { traitsOf } from '../../src/channels/traits-of.ts';
import { purposes, type Purpose } from '../../src/reach/purposes.ts';
import type { Database } from '../../src/storage/database.ts';
import { writeNotice } from '../../src/storage/reach/write-notice.ts';
import { agree } from '../support/agree.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';

const all = Object.keys(purposes) as Purpose[];
const consents: ConsentPurpose[] = ['account', 'alerts', 'matching'];

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** What happens to a person after a notice was written for them, and which purposes it holds back. */
const changes: Record<string, { make: (personId: number, now: Date) => Promise<unknown>; holds: Purpose[] }> =
  {
    nothing: { make: async () => undefined, holds: [] },
    stop: {
      make: (id, now) => db.prisma.person.update({ where: { id }, data: { stoppedAt: now } }),
      holds: all.filter((purpose) => !['security', 'service'].includes(purpose)),
    },
    'withdrawn alerts': {
      make: (id) => agree(db, id, ['alerts'], false),
      holds: ['alert', 'search', 'suggestion', 'broadcast'],
    },
    'withdrawn matching': { make: (id) => agree(db, id, ['matching'], false), holds: ['alert'] },
    'withdrawn account': { make: (id) => agree(db, id, ['account'], false), holds: ['reminder'] },
    'doubt whose number it is': {
      make: (personId) => db.prisma.address.updateMany({ where: { personId }, data: { doubt: 'silent' } }),
      holds: all.filter((purpose) => !['security', 'service'].includes(purpose)),
    },
    talk: {
      make: (personId) =>
        db.prisma.conversation.update({
          where: { personId },
          data: { flow: 'ticket', snapshot: { value: 'talking', context: {} } },
        }),
      holds: all.filter((purpose) => !['security', 'service', 'work'].includes(purpose)),
    },
    'quiet hours': {
      make: (personId) => db.prisma.alertSetting.create({ data: { personId, quietFrom: 9, quietUntil: 12 } }),
      holds: all.filter((purpose) => purpose !== 'security'),
    },
    cap: {
      make: async (personId, now) => {
        await db.prisma.alertSetting.create({ data: { personId, weeklyCap: 1 } });
        const { id: addressId, channel } = await db.prisma.address.findFirstOrThrow({ where: { personId } });
        const sent = {
          addressId,
          personId,
          channel,
          lane: 1,
          purpose: 'broadcast',
          message: {},
          state: 'sent',
        };
        await db.prisma.outbox.create({ data: { ...sent, createdAt: now, sentAt: now } });
      },
      holds: ['alert', 'search', 'suggestion', 'reminder', 'broadcast'],
    },
  };

describe.each(['terminal', 'telegram', 'whatsapp-web', 'whatsapp-cloud'])(
  'notices that wait on %s',
  (name) => {
    const { rings } = traitsOf(name);
    const clock = createTestClock();
    const channel = createRecordingChannel({ name, rings });

    it('leave only as far as nothing that happened meanwhile speaks against it', async () => {
      const runtime = await createTestRuntime(db, channel, clock);
      const expected: string[] = [];
      const lastSeenAt = new Date(clock.now().getTime() - 2 * 3_600_000);
      for (const [change, { make, holds }] of Object.entries(changes)) {
        for (const purpose of all) {
          const externalId = `${change}: ${purpose}`;
          const { id } = await db.prisma.person.create({
            data: {
              addresses: { create: { channel: name, externalId, lastSeenAt } },
              conversation: { create: { flow: 'menu', flowVersion: 1, snapshot: {} } },
            },
          });
          await agree(db, id, consents);
          await writeNotice(
            db.prisma,
            { personId: id, purpose, message: { text: 'Kabar', choices: [] } },
            clock.now(),
          );
          await make(id, clock.now());
          if (!holds.includes(purpose) || (change === 'quiet hours' && !rings)) expected.push(externalId);
        }
      }
      await runtime.pump();
      expect(channel.sent.map(({ address }) => address)).toEqual(expected);
      const waiting = await db.prisma.outbox.findMany({ where: { channel: name, state: { not: 'sent' } } });
      expect(waiting.filter(({ held }) => held === null)).toEqual([]);
    });
  },
);

describe('a message without a declared purpose', () => {
  it('is refused by the database where it is a notice', async () => {
    const { id: addressId, personId, channel } = await db.prisma.address.findFirstOrThrow();
    const data = { addressId, personId, channel, message: {} };
    await db.prisma.outbox.create({ data });
    const notice = db.prisma.outbox.create({ data: { ...data, lane: 1 } });
    await expect(notice).rejects.toThrow('outbox_open_notice_has_purpose');
  });
});
