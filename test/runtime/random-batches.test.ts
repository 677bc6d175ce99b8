import { afterAll, beforeAll, expect, it } from 'vitest';
import { flows } from '../../flows/registry.ts';
import type { Inbound, InboundEvent, RenderedMessage } from '../../src/channels/channel.ts';
import { reviveFlow } from '../../src/engine/revive-flow.ts';
import { runBatch } from '../../src/inbox/run-batch.ts';
import type { Database } from '../../src/storage/database.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';
import { createEventSource } from '../support/random-events.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';
import { sampleDrafts } from '../support/vacancy-drafts.ts';

const rounds = 60;
const personCount = 40;

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await createVacancyStore(db.prisma)(sampleDrafts, new Date('2026-11-02T00:00:00Z'));
});
afterAll(() => db.close());

it('2,400 random events of 40 people, in batches with repeated deliveries, are handled without a failure', async () => {
  const channel = createRecordingChannel({ name: 'random' });
  const clock = createTestClock();
  const runtime = await createTestRuntime(db, channel, clock);
  const source = createEventSource(5);
  const failures: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const events = Array.from({ length: personCount }, (_, id) => inbound(id, round));
    const repeated = events.filter(() => source.random() < 0.1);
    await runtime.receive([...events, ...repeated]);
    await pump();
    clock.advance(10_000);
  }
  expect(failures).toEqual([]);
  expect(await db.prisma.inbox.count({ where: { doneAt: null } })).toBe(0);
  expect(await db.prisma.outbox.count({ where: { state: { notIn: ['sent', 'cancelled'] } } })).toBe(0);
  for (const {
    flow: id,
    flowVersion: version,
    snapshot,
    setAside,
  } of await db.prisma.conversation.findMany()) {
    const flow = flows[id];
    const stored = snapshot as { value: unknown; context: unknown };
    expect(setAside).toBeNull();
    if (flow === undefined) throw new Error(`no flow ${id}`);
    reviveFlow(flow, { flow: id, version, ...stored });
  }

  function inbound(id: number, round: number): Inbound {
    const heard = channel
      .sentTo(`r${id}`)
      .map(({ message }) => message)
      .filter(({ text }) => text !== '');
    const event = platformEvent(heard.at(-1) ?? null, heard.at(-3) ?? null);
    return { channel: channel.name, address: `r${id}`, externalId: `r${id}:${round}`, event };
  }

  /** Our own events do not come by a platform; a move would rename the address under the test. */
  function platformEvent(last: RenderedMessage | null, older: RenderedMessage | null): InboundEvent {
    for (;;) {
      const event = source.next(last, older);
      if (!['TIMER_FIRED', 'ALERTS_DUE', 'ASK_AGAIN', 'MOVED'].includes(event.type))
        return event as InboundEvent;
    }
  }

  async function pump(): Promise<void> {
    for (;;) {
      const onFailure = (error: unknown, turn: { event: unknown }): void =>
        void failures.push(`${String(error)} at ${JSON.stringify(turn.event).slice(0, 200)}`);
      const { handled, replies } = await runBatch({ ...runtime.batch, onFailure }, 200);
      await runtime.sender.deliver(replies);
      await runtime.sender.drain();
      if (handled === 0) return;
    }
  }
});
