import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { simulatePace, type Taken } from './support/simulate-pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const limit = 30;
const quick = [[2, 2], [1, 4], [3, 1]] as const; // prettier-ignore

/** Messages that were one too many within a second. */
const tooMany = (taken: readonly Taken[]): Taken[] =>
  taken.filter(({ at }, n) => n >= limit && at - (taken[n - limit]?.at ?? 0) < 1_000);

const perSecond = (taken: readonly Taken[], fromMs: number, toMs: number): number =>
  (taken.filter(({ at }) => at >= fromMs && at < toMs).length * 1_000) / (toMs - fromMs);

describe('processes that share the slots of a bot token', () => {
  it('never get more than thirty messages taken within any second, however long each is on its way', async () => {
    const latencies = fc.array(fc.tuple(fc.nat(250), fc.nat(250)), { minLength: 20, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 0, max: 20 }),
        fc.option(fc.integer({ min: 2_000, max: 6_000 }), { nil: undefined }),
        latencies,
        async (processes, repliesPerSecond, deathAtMs, delays) => {
          const died = deathAtMs === undefined ? {} : { deathAtMs };
          const { taken } = await simulatePace({
            processes,
            seconds: 10,
            latencies: delays,
            repliesPerSecond,
            ...died,
          });
          // Until the others know that notices have begun, their replies leave without a limit.
          const known = taken.filter(({ at }) => at > 1_500);
          expect(tooMany(known)).toEqual([]);
          expect(known.length).toBeGreaterThan(50);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('use at least 27.5 a second of them, one process or several, with replies or without', async () => {
    for (const processes of [1, 2, 3, 4, 7]) {
      for (const repliesPerSecond of [0, 2, 12]) {
        const { taken } = await simulatePace({ processes, seconds: 30, latencies: quick, repliesPerSecond });
        expect(perSecond(taken, 5_000, 30_000)).toBeGreaterThanOrEqual(27.5);
      }
    }
  });

  it('let replies out within a second, also where one process has nearly all of them', async () => {
    for (const repliesPerSecond of [2, 12, 20]) {
      const { waits } = await simulatePace({ processes: 2, seconds: 30, latencies: quick, repliesPerSecond });
      const sorted = waits.sort((a, b) => a - b);
      expect(sorted[Math.floor(sorted.length * 0.99)]).toBeLessThan(1_000);
      expect(sorted.length).toBeGreaterThan(repliesPerSecond * 28);
    }
  });

  it('write to one chat no more than once a second', async () => {
    const { taken } = await simulatePace({ processes: 3, seconds: 20, latencies: quick, chats: 12 });
    const last = new Map<string, number>();
    for (const { at, chat } of taken) {
      expect(at - (last.get(chat) ?? -Infinity)).toBeGreaterThanOrEqual(1_000);
      last.set(chat, at);
    }
    expect(taken.length).toBeGreaterThan(150);
  });

  it('lose no more than two seconds to a storm of refusals beyond its length', async () => {
    for (const processes of [1, 2]) {
      const calm = await simulatePace({ processes, seconds: 30, latencies: quick });
      const storm = { atMs: 8_000, ms: 5_000 };
      const { taken } = await simulatePace({ processes, seconds: 30, latencies: quick, storm });
      const lost = (calm.taken.length - taken.length) / 28.5;
      expect(lost).toBeLessThan(storm.ms / 1_000 + 2);
      expect(lost).toBeGreaterThan(4);
      expect(tooMany(taken)).toEqual([]);
    }
  });

  it('take over the slots of one that died, and lose none of its messages', async () => {
    const { taken } = await simulatePace({ processes: 2, seconds: 30, latencies: quick, deathAtMs: 8_000 });
    expect(perSecond(taken, 13_000, 30_000)).toBeGreaterThanOrEqual(27.5);
    const got = new Set(taken.map(({ chat }) => Number(chat)));
    const missed = Array.from({ length: 600 }, (_, n) => n).filter((n) => !got.has(n));
    expect(missed).toEqual([]);
  });
});
