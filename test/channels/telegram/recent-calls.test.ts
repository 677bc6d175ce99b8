import { expect, it } from 'vitest';
import { createRecentCalls } from '../../../src/channels/telegram/recent-calls.ts';

it('counts the calls of the last second, and no others', () => {
  let now = 0;
  const recent = createRecentCalls(() => now);
  for (const at of [0, 400, 900]) {
    now = at;
    recent.note();
  }
  expect(recent.count()).toBe(3);
  now = 1_200;
  expect(recent.count()).toBe(2);
  now = 1_900;
  expect(recent.count()).toBe(0);
});
