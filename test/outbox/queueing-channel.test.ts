import { expect, it, vi } from 'vitest';
import pino from 'pino';
import type { Channel } from '../../src/channels/channel.ts';
import { createLane } from '../../src/outbox/lane.ts';
import type { OutboxRow, OutboxStore } from '../../src/outbox/outbox-store.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';

const row = (id: bigint): OutboxRow => ({
  id,
  personId: 1,
  addressId: Number(id),
  channel: 'test',
  address: `a${id}`,
  attributes: {},
  lane: 0,
  message: { text: 'Halo', choices: [] },
  tries: 1,
});

it('leaves messages with a channel that paces itself until it is told to stop, so that none passes another', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
  const signals: AbortSignal[] = [];
  const recording = createRecordingChannel();
  const channel: Channel = {
    ...recording,
    capabilities: { ...recording.capabilities, queues: true },
    send: (_delivery, signal) => {
      signals.push(signal);
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ state: 'retry', error: 'called off' })),
      );
    },
  };
  const store = { pauseSlots: async () => undefined, sentLately: async () => [] } as unknown as OutboxStore;
  const marked: string[] = [];
  const marks = { write: async ({ state }: { state: string }) => void marked.push(state) };
  const deps = {
    store,
    makeMedia: async () => null,
    clock: createTestClock(),
    logger: pino({ level: 'silent' }),
  };
  const lane = createLane(deps, channel, marks as never, true);
  const sending = Promise.all([1n, 2n].map(async (id) => (await lane.admit(row(id)))()));
  await vi.waitFor(() => expect(signals).toHaveLength(2), { timeout: 60_000 });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(marked).toEqual([]);
  lane.close();
  await sending;
  expect(marked).toEqual(['pending', 'pending']);
  vi.useRealTimers();
});
