import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells, hideSmallCount, leastPeople } from '../../src/reports/hide-small-cells.ts';

const counts = fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 40 })), { minLength: 1, maxLength: 40 });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** All tables of `cells` counts with this total. */
function tables(cells: number, total: number): number[][] {
  if (cells === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    tables(cells - 1, total - first).map((rest) => [first, ...rest]),
  );
}

describe('hiding small cells', () => {
  it('shows no count of one to four people', () => {
    fc.assert(
      fc.property(counts, (table) => {
        for (const shown of hideSmallCells(table))
          expect(shown === null || shown === 0 || shown >= leastPeople).toBe(true);
      }),
    );
  });

  it('shows what it shows as it is, and everything where nothing is small', () => {
    fc.assert(
      fc.property(counts, (table) => {
        const published = hideSmallCells(table);
        published.forEach((shown, at) => expect(shown === null || shown === table[at]).toBe(true));
        if (table.every((count) => count === 0 || count >= leastPeople)) expect(published).toEqual(table);
      }),
    );
  });

  it('hides no single count: with the total, at least two are unknown, and they are five people or more', () => {
    fc.assert(
      fc.property(counts, (table) => {
        const hidden = table.filter((_, at) => hideSmallCells(table)[at] === null);
        if (hidden.length === 0 || hideSmallCount(sum(table)) === null) return;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(sum(hidden)).toBeGreaterThanOrEqual(leastPeople);
      }),
    );
  });

  it('leaves every hidden count open, even for somebody who knows the total and how counts are hidden', () => {
    for (let cells = 2; cells <= 4; cells += 1) {
      for (let total = leastPeople; total <= 22; total += 1) {
        const same = new Map<string, number[][]>();
        for (const table of tables(cells, total)) {
          const key = JSON.stringify(hideSmallCells(table));
          same.set(key, [...(same.get(key) ?? []), table]);
        }
        for (const [published, possible] of same) {
          (JSON.parse(published) as (number | null)[]).forEach((shown, at) => {
            const values = new Set(possible.map((table) => table[at]));
            if (shown === null)
              expect({ published, at, values: values.size }).not.toMatchObject({ values: 1 });
          });
        }
      }
    }
  });

  it('hides a total under five with all its parts', () => {
    expect(hideSmallCount(4)).toBeNull();
    expect(hideSmallCells([4, 0])).toEqual([null, null]);
    expect([0, 1, 5].map(hideSmallCount)).toEqual([0, null, 5]);
  });
});
