import { expect, it } from 'vitest';
import { createRecentCalls } from '../../../src/channels/telegram/recent-calls.ts';

it('knows whether fewer than so many calls were made in the last second', () => {
  let now = 0;
  const recent = createRecentCalls(3, () => now);
  for (const at of [0, 400, 900]) {
    expect(recent.areFew()).toBe(true);
    now = at;
    recent.note();
  }
  expect(recent.areFew()).toBe(false);
  now = 1_001;
  expect(recent.areFew()).toBe(true);
  recent.note();
  expect(recent.areFew()).toBe(false);
  now = 1_401;
  expect(recent.areFew()).toBe(true);
});
