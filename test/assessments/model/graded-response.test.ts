import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryProbabilities } from '../../../src/assessments/model/category-probabilities.ts';
import { itemInformation } from '../../../src/assessments/model/item-information.ts';
import { logCategoryProbability } from '../../../src/assessments/model/log-category-probability.ts';
import { scoreSlope } from '../../../src/assessments/model/score-slope.ts';

const item = fc
  .tuple(
    fc.double({ min: 0.1, max: 5, noNaN: true }),
    fc.array(fc.integer({ min: -600, max: 600 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([a, b]) => ({ a, b: [...new Set(b)].sort((one, other) => one - other).map((value) => value / 100) }));
const theta = fc.double({ min: -6, max: 6, noNaN: true });

describe('the graded response model', () => {
  it('has positive category probabilities that add up to 1, also at the ends', () => {
    fc.assert(
      fc.property(item, theta, (parameters, at) => {
        const probabilities = categoryProbabilities(parameters, at);
        expect(probabilities.every((probability) => probability > 0)).toBe(true);
        expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('has the slopes of its own log-probabilities', () => {
    fc.assert(
      fc.property(item, theta, fc.nat(), (parameters, at, pick) => {
        const category = pick % (parameters.b.length + 1);
        const step = 1e-5;
        const slope =
          (logCategoryProbability(parameters, category, at + step) -
            logCategoryProbability(parameters, category, at - step)) /
          (2 * step);
        expect(scoreSlope(parameters, category, at)[0]).toBeCloseTo(slope, 4);
      }),
    );
  });

  it('gives as information the expected curvature', () => {
    fc.assert(
      fc.property(item, theta, (parameters, at) => {
        const curvature = categoryProbabilities(parameters, at).reduce(
          (sum, probability, category) => sum - probability * scoreSlope(parameters, category, at)[1],
          0,
        );
        expect(itemInformation(parameters, at)).toBeCloseTo(curvature, 8);
      }),
    );
  });

  it('does not overflow far out', () => {
    expect(logCategoryProbability({ a: 5, b: [0, 1] }, 2, -700)).toBeCloseTo(-3505, 6);
    expect(logCategoryProbability({ a: 5, b: [0, 1] }, 1, 700)).toBeCloseTo(-3495.0067, 3);
  });
});
