import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdaptiveOptions } from '../../../src/assessments/adaptive/rule-settings.ts';
import { chooseNextItem } from '../../../src/assessments/adaptive/choose-next-item.ts';
import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import type { Answer } from '../../../src/assessments/model/key-answers.ts';

const riasec = await loadInstrument('riasec48');
const ipip = await loadInstrument('ipip50');

/** Asks to the end; `tell` answers. */
function ask(instrument: Instrument, tell: (item: string) => number, options: AdaptiveOptions = {}) {
  const answers: Answer[] = [];
  for (;;) {
    const step = chooseNextItem(instrument, answers, options);
    if (step.done) return { items: answers.map(({ item }) => item), reason: step.reason };
    answers.push({ item: step.item, value: tell(step.item) });
  }
}

const clear = (item: string) => ({ S: 5, A: 4, E: 4 })[item[0] ?? ''] ?? 1;
const level = () => 3;

describe('the decision rule', () => {
  it('stops at the least length when the code is clear', () => {
    const { items, reason } = ask(riasec, clear);
    expect(reason).toBe('certain');
    expect(items).toHaveLength(12);
  });

  it('asks every scale in turn first', () => {
    const { items } = ask(riasec, clear);
    for (const round of [items.slice(0, 6), items.slice(6, 12)])
      expect(new Set(round.map((item) => item[0])).size).toBe(6);
  });

  it('asks longer where scales are level, and no longer than the cap', () => {
    const { items, reason } = ask(riasec, level, { cap: 20, certainty: 0.99 });
    expect({ count: items.length, reason }).toEqual({ count: 20, reason: 'cap' });
  });

  it('asks no further about a scale that cannot come into the code', () => {
    const unclear = (item: string) => (/^R/.test(item) ? 1 : 4);
    const { items } = ask(riasec, unclear, { cap: 24, certainty: 0.99 });
    expect(items.filter((item) => item.startsWith('R'))).toHaveLength(2);
  });

  it('works by the graded model as well', () => {
    expect(ask(riasec, clear, { predictor: 'graded' })).toMatchObject({ reason: 'certain' });
  });
});

describe('the standard error rule', () => {
  it('stops when every scale is known well enough', () => {
    const { items, reason } = ask(ipip, level, { targetSe: 0.5 });
    expect(reason).toBe('precise');
    expect(items.length).toBeLessThan(25);
  });

  it('stops at the cap of the instrument otherwise', () => {
    expect(ask(ipip, level, { targetSe: 0.01 }).items).toHaveLength(25);
  });
});

describe('every rule', () => {
  it('asks everything once, scales taking turns, where the full form is wanted', () => {
    const { items, reason } = ask(riasec, level, { rule: 'full' });
    expect(reason).toBe('complete');
    expect(new Set(items).size).toBe(48);
    expect(
      items
        .slice(0, 48)
        .map((item) => item[0])
        .join(''),
    ).toBe('RIASEC'.repeat(8));
  });

  it('gives an unasked item for any answers, whatever their order, and the same one again', () => {
    const answers = fc.uniqueArray(
      fc.record({
        item: fc.constantFrom(...riasec.items.map(({ id }) => id)),
        value: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 47, selector: ({ item }) => item },
    );
    const options = fc.record({
      rule: fc.constantFrom('decision' as const, 'se' as const, 'full' as const),
      certainty: fc.constant(0.9999),
      targetSe: fc.constant(0.001),
      cap: fc.constant(48),
      exposure: fc.integer({ min: 1, max: 5 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(answers, options, (some, how) => {
        const step = chooseNextItem(riasec, some, how);
        expect(chooseNextItem(riasec, some.toReversed(), how)).toEqual(step);
        if (step.done) expect(step.reason).toBe('certain');
        else expect(some.map(({ item }) => item)).not.toContain(step.item);
      }),
      { numRuns: 100 },
    );
  });

  it('varies the items by the seed under exposure control', () => {
    const first = (seed: number) => chooseNextItem(riasec, [], { exposure: 4, seed });
    const seen = new Set(Array.from({ length: 30 }, (_, seed) => JSON.stringify(first(seed))));
    expect(seen.size).toBe(4);
    expect(first(7)).toEqual(first(7));
  });

  it('refuses answers to items it does not have', () => {
    expect(() => chooseNextItem(riasec, [{ item: 'X', value: 1 }])).toThrow(/"X"/);
  });
});
