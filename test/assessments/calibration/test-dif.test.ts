import { describe, expect, it } from 'vitest';
import { testDif } from '../../../src/assessments/calibration/test-dif.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { oneScale } from '../fixtures/one-scale.ts';
import { simulatePeople } from '../fixtures/simulate-people.ts';

const scale = oneScale(await loadInstrument('riasec48'), 'R');
const planted = ['R2', 'R5', 'R7'];

/** Two groups of 500, of which the second is by `impact` higher in θ and answers the planted items by `shift` lower. */
function testGroups(sample: number, shift: number, impact: number) {
  const size = 1000;
  const people = simulatePeople(scale, size * (sample + 1), (person, item) =>
    person % 2 === 1 ? impact - (planted.includes(item) ? shift : 0) : 0,
  ).slice(size * sample);
  return testDif(
    scale,
    people,
    'half',
    people.map((_, person) => (person % 2 === 1 ? 'b' : 'a')),
  );
}

describe('items that work differently', () => {
  it.each([0, 0.5])(
    'are found when three of one scale do, and no innocent one, at an impact of %d',
    (impact) => {
      const found = [0, 1, 2, 3].flatMap((sample) => testGroups(sample, 0.6, impact));
      const isPlanted = ({ item }: { item: string }) => planted.includes(item);
      const share = (of: typeof found) => of.filter(({ flagged }) => flagged).length / of.length;
      expect(share(found.filter(isPlanted))).toBeGreaterThanOrEqual(0.9);
      expect(share(found.filter((one) => !isPlanted(one)))).toBeLessThanOrEqual(0.05);
    },
  );

  it('are none where one group only likes such work more', () => {
    expect(testGroups(5, 0, 0.5).filter(({ flagged }) => flagged)).toEqual([]);
  });
});
