import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareSlots, type SlotShares } from '../../src/outbox/share-slots.ts';

const total = 30;
const ask = { inUse: 0, weight: 1, most: total, busy: true };

/** Lets the processes ask in turn, so often that all have settled. */
function settle(weights: readonly number[], start: SlotShares = {}): number[] {
  let shares = start;
  for (let n = 0; n < 3 * weights.length; n += 1) {
    const id = (n % weights.length) + 1;
    ({ shares } = shareSlots(shares, id, { ...ask, weight: weights[id - 1] ?? 1 }, total, 0));
  }
  return weights.map((_, n) => shares[`${n + 1}`]?.slots ?? 0);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('the division of slots', () => {
  it('never gives out more than there are, whoever asks for whatever and whenever', () => {
    const asks = fc.record({
      worker: fc.integer({ min: 1, max: 6 }),
      inUse: fc.nat(40),
      weight: fc.integer({ min: 1, max: 600 }),
      most: fc.constantFrom(0, 15, 30),
      busy: fc.boolean(),
      laterMs: fc.nat(2_000),
    });
    fc.assert(
      fc.property(fc.array(asks, { minLength: 1, maxLength: 60 }), (all) => {
        let shares: SlotShares = {};
        let now = 0;
        for (const { worker, laterMs, ...wish } of all) {
          now += laterMs;
          const divided = shareSlots(shares, worker, wish, total, now);
          shares = divided.shares;
          const live = Object.values(shares).filter(({ until }) => until > now);
          expect(sum(live.map(({ slots }) => slots))).toBeLessThanOrEqual(total);
          expect(divided.grant.size).toBeLessThanOrEqual(shares[`${worker}`]?.slots ?? 0);
        }
      }),
    );
  });

  it('takes back nothing that is in use', () => {
    const { shares } = shareSlots({}, 1, ask, total, 0);
    const second = shareSlots(shares, 2, ask, total, 0);
    expect(second.grant).toMatchObject({ size: 0, shared: true });
    const first = shareSlots(second.shares, 1, { ...ask, inUse: 28 }, total, 0);
    expect(first.grant.size).toBe(15);
    expect(first.shares['1']?.slots).toBe(28);
    expect(shareSlots(first.shares, 2, ask, total, 0).grant.size).toBe(2);
  });

  it('divides all of them once the processes have settled, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 12 }), (weights) => {
        expect(sum(settle(weights))).toBe(total);
      }),
    );
  });

  it('gives equal processes equal parts, and one with many replies more', () => {
    expect(settle([1, 1, 1])).toEqual([10, 10, 10]);
    expect(settle([9, 1])).toEqual([27, 3]);
  });

  it('frees what a process held that has not asked for three seconds', () => {
    const { shares } = shareSlots({}, 1, ask, total, 0);
    expect(shareSlots(shares, 2, ask, total, 2_999).grant.size).toBe(0);
    expect(shareSlots(shares, 2, ask, total, 3_000).grant).toEqual({ size: 30, busy: true, shared: false });
  });
});
