import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import type { Database } from '../../src/storage/database.ts';
import { writeNotice } from '../../src/storage/reach/write-notice.ts';
import { agree } from '../support/agree.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const clock = createTestClock();

/** A notice that was let out and waits with its channel, behind replies; then something happens, and its turn comes. */
async function afterWaiting(
  happens: (personId: number) => Promise<unknown>,
): Promise<{ sent: string[]; row: unknown }> {
  const recording = createRecordingChannel({ rings: true });
  const channel: Channel = {
    ...recording,
    capabilities: { ...recording.capabilities, queues: true },
    send: async (delivery, signal) => {
      await happens(personId);
      if ((await delivery.mayLeave?.()) === false) return { state: 'retry', error: 'not now', afterMs: 0 };
      return recording.send(delivery, signal);
    },
  };
  await db.prisma.person.deleteMany();
  const runtime = await createTestRuntime(db, channel, clock);
  const { id: personId } = await db.prisma.person.create({
    data: {
      addresses: { create: { channel: channel.name, externalId: 'siti' } },
      conversation: { create: { flow: 'menu', flowVersion: 1, snapshot: {} } },
    },
  });
  await agree(db, personId, ['account', 'alerts', 'matching']);
  await writeNotice(
    db.prisma,
    { personId, purpose: 'alert', message: { text: 'Kabar', choices: [] } },
    clock.now(),
  );
  await runtime.pump();
  const select = { state: true, held: true };
  const row = await db.prisma.outbox.findFirst({ where: { personId, lane: 1 }, select });
  return { sent: recording.sent.map(({ message }) => message.text), row };
}

it('leaves when its turn comes and nothing has happened, also as the last of a week', async () => {
  const { sent, row } = await afterWaiting(async () => undefined);
  expect([sent, row]).toEqual([['Kabar'], { state: 'sent', held: null }]);
  const last = await afterWaiting((personId) =>
    db.prisma.alertSetting.upsert({ where: { personId }, create: { personId, weeklyCap: 1 }, update: {} }),
  );
  expect(last.sent).toEqual(['Kabar']);
});

it.each([
  [
    'stopped',
    (id: number) => db.prisma.person.update({ where: { id }, data: { stoppedAt: clock.now() } }),
    'cancelled',
  ],
  ['consent', (id: number) => agree(db, id, ['alerts'], false), 'cancelled'],
  [
    'talk',
    (personId: number) =>
      db.prisma.conversation.update({
        where: { personId },
        data: { flow: 'ticket', snapshot: { value: 'talking', context: {} } },
      }),
    'pending',
  ],
  [
    'quiet',
    (personId: number) =>
      db.prisma.alertSetting.upsert({
        where: { personId },
        create: { personId, quietFrom: 9, quietUntil: 12 },
        update: {},
      }),
    'pending',
  ],
] as const)(
  'does not leave when its turn comes after %s, and the reason is kept',
  async (why, happens, state) => {
    const { sent, row } = await afterWaiting(happens);
    expect([sent, row]).toEqual([[], { state, held: why }]);
  },
);
