import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFunnel } from '../../src/reports/make-funnel.ts';

describe('a funnel', () => {
  it('tells how many come to each step and which share is lost on the way', () => {
    const steps = makeFunnel([
      { question: 'a', count: 101 },
      { question: 'b', count: 52 },
      { question: 'c', count: 3 },
      { question: 'd', count: 26 },
    ]);
    expect(steps).toEqual([
      { question: 'a', reached: 100, lost: null, aside: false },
      { question: 'b', reached: 50, lost: 0.5, aside: false },
      { question: 'c', reached: null, lost: null, aside: true },
      { question: 'd', reached: 25, lost: 0.5, aside: false },
    ]);
  });

  it('takes a branch that few are asked for no loss, and tells that of the step after it by the step before it', () => {
    const steps = makeFunnel(
      [100, 6, 90, 45].map((count, n) => ({
        question: ['consent', 'which need', 'name', 'birth'][n] ?? '',
        count,
      })),
    );
    expect(steps.map(({ lost, aside }) => [lost === null ? null : Math.round(lost * 100), aside])).toEqual([
      [null, false],
      [null, true],
      [10, false],
      [50, false],
    ]);
  });

  it('lets no exact count and no small one be seen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { maxLength: 20 }), (counts) => {
        for (const { reached } of makeFunnel(counts.map((count) => ({ question: 'q', count }))))
          expect(reached === null || (reached >= 5 && reached % 5 === 0)).toBe(true);
      }),
    );
  });
});
