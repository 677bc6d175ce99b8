import pino from 'pino';
import { expect, it } from 'vitest';
import { createLane } from '../../src/outbox/lane.ts';
import type { Mark, OutboxRow, OutboxStore } from '../../src/outbox/outbox-store.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';

const row = (id: number, lane: number): OutboxRow => ({
  ...{ id: BigInt(id), personId: id, addressId: id, channel: 'telegram', address: `a${id}` },
  ...{ attributes: {}, lane, message: { text: 'Halo', choices: [] }, tries: 1 },
});

it('a notice that waited behind many replies is judged once more, and put back where it may not leave now', async () => {
  const recording = createRecordingChannel({ name: 'telegram' });
  const capabilities = { ...recording.capabilities, perSecond: 30, notices: 28.5 };
  const marks: Mark[] = [];
  const store = {
    pauseSlots: async () => undefined,
    sentLately: async () => [],
    mayLeave: async () => false,
  } as unknown as OutboxStore;
  const logger = pino({ level: 'silent' });
  const writer = { write: async (mark: Mark) => void marks.push(mark) } as never;
  const deps = { store, makeMedia: async () => null, clock: createTestClock(), logger };
  const lane = createLane(deps, { ...recording, capabilities }, writer, true);
  const sent = [row(1, 1), ...Array.from({ length: 120 }, (_, n) => row(n + 2, 0)), row(1_000, 1)];
  const claimedAt = performance.now();
  await Promise.all(sent.map(async (one) => (await lane.admit({ ...one, claimedAt }))()));
  expect(recording.sentTo('a1000')).toEqual([]);
  expect(marks.find(({ id }) => id === 1_000n)).toMatchObject({ state: 'pending', tries: 1 });
  expect(recording.sentTo('a2')).toHaveLength(1);
});
