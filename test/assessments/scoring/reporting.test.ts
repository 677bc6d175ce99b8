import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { orderScales } from '../../../src/assessments/scoring/order-scales.ts';
import { percentRank } from '../../../src/assessments/scoring/percent-rank.ts';
import { sayCertainty } from '../../../src/assessments/scoring/say-certainty.ts';

const riasec = await loadInstrument('riasec48');

describe('reporting', () => {
  it('ranks a sum by those below it and half of those at it, and between two sums in between', () => {
    const table = riasec.norms.scales['R']?.percentRank ?? [];
    expect(percentRank(riasec, 'R', 8)).toBe(table[8]);
    expect(percentRank(riasec, 'R', 8.5)).toBeCloseTo(((table[8] ?? 0) + (table[9] ?? 0)) / 2, 10);
    expect(percentRank(riasec, 'R', -1)).toBe(table[0]);
    expect(percentRank(riasec, 'R', 40)).toBe(table[32]);
  });

  it('never ranks a higher sum lower', () => {
    for (const { id } of riasec.scales)
      for (let sum = 0; sum < 32; sum++)
        expect(percentRank(riasec, id, sum + 1)).toBeGreaterThanOrEqual(percentRank(riasec, id, sum));
  });

  it('orders by sum, then by θ, then by the order of the scales', () => {
    expect(orderScales([5, 9, 9, 5], [1, 0, 2, 1])).toEqual([2, 1, 0, 3]);
  });

  it('has words for probabilities', () => {
    expect([0.95, 0.8, 0.79, 0.5, 0.49].map((value) => sayCertainty(riasec, value).words)).toEqual([
      'sure',
      'sure',
      'fairly',
      'fairly',
      'unsure',
    ]);
  });
});
