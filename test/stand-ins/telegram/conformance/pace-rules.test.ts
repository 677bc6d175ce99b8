import { describe, expect, it } from 'vitest';
import { createFaults } from '../create-faults.ts';
import { createLongPoll } from '../create-long-poll.ts';
import { createRateLimits } from '../create-rate-limits.ts';
import { UpdateQueue } from '../update-queue.ts';

describe('The pace the stand-in allows', () => {
  it('accepts 30 sends in any second, and says how long to wait', () => {
    const count = createRateLimits({ perSecond: 30 });
    for (let n = 0; n < 30; n++) count(n, 1000 + n);
    expect(() => {
      count(99, 1999);
    }).toThrow('Too Many Requests: retry after 1');
    count(99, 2000);
    expect(() => {
      count(98, 2000);
    }).toThrow('Too Many Requests');
  });

  it('accepts one send a second in a chat, whatever the others do', () => {
    const count = createRateLimits({ perChatPerSecond: 1 });
    count(1, 1000);
    count(2, 1000);
    expect(() => {
      count(1, 1500);
    }).toThrow('Too Many Requests');
    count(1, 2000);
  });

  it('shuts all sends for the penalty, anew with each send that does not wait', () => {
    const count = createRateLimits({ perChatPerSecond: 1, penaltySeconds: 5 });
    count(1, 1000);
    for (const [chat, at] of [
      [1, 1100],
      [2, 2000],
    ] as const)
      expect(() => {
        count(chat, at);
      }).toThrow('Too Many Requests: retry after 5');
    expect(() => {
      count(2, 6900);
    }).toThrow('Too Many Requests');
    count(2, 12_000);
  });

  it('gives one update when the same offset is asked again within half a second, all after it', async () => {
    let now = 1_000_000;
    const updates = new UpdateQueue(1);
    for (let n = 0; n < 3; n++) updates.push({}, 1, Infinity);
    const longPoll = createLongPoll(
      updates,
      createFaults(() => 1, {}),
      () => now,
    );
    expect(await longPoll.poll(0, 100, 0)).toHaveLength(3);
    now += 400;
    expect(await longPoll.poll(0, 100, 0)).toHaveLength(1);
    now += 600;
    expect(await longPoll.poll(0, 100, 0)).toHaveLength(3);
  });
});
