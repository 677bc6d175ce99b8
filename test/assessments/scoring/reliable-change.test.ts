import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { inverseNormal } from '../../../src/assessments/math/inverse-normal.ts';
import { seededRandom } from '../../../src/assessments/math/seeded-random.ts';
import { categoryProbabilities } from '../../../src/assessments/model/category-probabilities.ts';
import { reliableChange } from '../../../src/assessments/scoring/reliable-change.ts';

const riasec = await loadInstrument('riasec48');
const people = 150;

/** What a person answers the n-th time, with one scale moved by so much. */
function answersOf(person: number, time: number, moved: Record<string, number> = {}) {
  return riasec.items.map((item, at) => {
    const scale = riasec.scales.findIndex(({ id }) => id === item.scale);
    const theta = inverseNormal(0.02 + 0.96 * seededRandom(person + 1, scale)) + (moved[item.scale] ?? 0);
    let left = seededRandom(person + 1, 100 * time + at + 10);
    const score = categoryProbabilities(item, theta).findIndex((probability) => (left -= probability) < 0);
    return { item: item.id, value: 1 + (score < 0 ? 4 : score) };
  });
}

describe('what has surely changed', () => {
  it('is told of at most one in twenty people who are as they were', () => {
    const told = Array.from({ length: people }, (_, person) =>
      reliableChange(riasec, answersOf(person, 1), answersOf(person, 2)),
    ).filter(({ up, down }) => up.length + down.length > 0);
    expect(told.length / people).toBeLessThanOrEqual(0.05);
  });

  it('is the scale that moved far, in its direction', () => {
    const told = Array.from({ length: people }, (_, person) =>
      reliableChange(riasec, answersOf(person, 1, { R: -1.5 }), answersOf(person, 2, { R: 1.5 })),
    );
    expect(told.filter(({ up }) => up.includes('R')).length / people).toBeGreaterThan(0.9);
    expect(told.filter(({ down }) => down.includes('R'))).toEqual([]);
  });

  it('is nothing between the same answers, and the other way round the other way', () => {
    const [one, other] = [answersOf(1, 1, { S: -2 }), answersOf(1, 2, { S: 2 })];
    expect(reliableChange(riasec, one, one)).toEqual({ up: [], down: [] });
    const { up, down } = reliableChange(riasec, one, other);
    expect(reliableChange(riasec, other, one)).toEqual({ up: down, down: up });
  });
});
