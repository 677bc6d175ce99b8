import type { Clock } from '../../src/time/clock.ts';

export interface TestClock extends Clock {
  advance(ms: number): void;
}

/** A clock that stands still until it is moved; Wednesday 4 November 2026, 10.00 WIB, unless told otherwise. */
export function createTestClock(start = '2026-11-04T03:00:00Z'): TestClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    advance: (ms) => {
      now += ms;
    },
  };
}
