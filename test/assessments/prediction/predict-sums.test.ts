import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { estimatePosterior } from '../../../src/assessments/multidimensional/estimate-posterior.ts';
import { predictEap } from '../../../src/assessments/prediction/predict-eap.ts';
import { predictItems } from '../../../src/assessments/prediction/predict-items.ts';
import { predictSums } from '../../../src/assessments/prediction/predict-sums.ts';
import { estimateScales } from '../../../src/assessments/scoring/estimate-scales.ts';
import { keyed } from '../fixtures/keyed.ts';
import { readShared } from '../fixtures/read-shared.ts';

const riasec = await loadInstrument('riasec48');
const item = (id: string) => riasec.items.findIndex((one) => one.id === id);
const scores = fc
  .array(fc.integer({ min: -1, max: 4 }), { minLength: 48, maxLength: 48 })
  .map((values) => Int8Array.from(values));

interface Earlier {
  persons: { items: string[]; theta: number[][]; raw: number[][] }[];
}
const earlier = readShared<Earlier>('riasec48_decision_cat.json');

describe('the Gaussian model', () => {
  it('predicts an item from one answer by its regression on it', () => {
    const { mean, covariance } = riasec.itemMoments;
    const [from, to] = [item('I5'), item('I6')];
    const shared = covariance[to]?.[from] ?? 0;
    const slope = shared / ((covariance[from]?.[from] ?? 0) + 0.02);
    const predicted = predictItems(riasec, keyed(riasec, { I5: 4 }));
    expect(predicted.mean[to]).toBeCloseTo((mean[to] ?? 0) + slope * (4 - (mean[from] ?? 0)), 8);
  });

  it('is surer of people whose answers are what it expected', () => {
    const near = predictSums(riasec, keyed(riasec, { S1: 3, S2: 3, S3: 2, S4: 2 }));
    const far = predictSums(riasec, keyed(riasec, { S1: 0, S2: 4, S3: 0, S4: 4 }));
    expect(far.covariance[0]).toBeGreaterThan(near.covariance[0] ?? Infinity);
  });

  it('is surer of a scale near the end of its range', () => {
    const low = predictSums(riasec, keyed(riasec, { S1: 0, S2: 0, S3: 0 }));
    const middle = predictSums(riasec, keyed(riasec, { S1: 2, S2: 2, S3: 2 }));
    expect(low.covariance[21]).toBeLessThan(middle.covariance[21] ?? 0);
  });
});

describe.each(['gaussian', 'graded'] as const)('sums predicted by the %s model', (predictor) => {
  it('keep the answers, have no negative variance, and are exact when all is answered', () => {
    fc.assert(
      fc.property(scores, (some) => {
        const { mean, covariance } = predictSums(riasec, some, predictor);
        riasec.scales.forEach(({ id }, scale) => {
          const own = riasec.items.flatMap((one, index) => (one.scale === id ? [some[index] ?? -1] : []));
          if (own.every((score) => score >= 0)) {
            expect(mean[scale]).toBe(own.reduce((sum, score) => sum + score, 0));
            expect(covariance[scale * 7]).toBe(0);
          } else expect(covariance[scale * 7]).toBeGreaterThan(0);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the graded model', () => {
  it('expects the same sums of an unknown person as an earlier program', () => {
    const { mean } = predictSums(riasec, keyed(riasec, {}), 'graded');
    [8.24079, 15.83744, 15.2664, 17.76214, 12.2218, 10.43622].forEach((sum, scale) =>
      expect(mean[scale]).toBeCloseTo(sum, 3),
    );
  });

  it.skipIf(earlier === null)('goes with an earlier program step by step on real people', () => {
    for (const { items, theta, raw } of earlier?.persons ?? []) {
      const answers: Record<string, number> = {};
      items.forEach((id, step) => {
        const distance = (value: number) => {
          const { mean } = estimatePosterior(riasec, keyed(riasec, { ...answers, [id]: value }));
          return Math.max(...mean.map((one, scale) => Math.abs(one - (theta[step + 1]?.[scale] ?? 99))));
        };
        const nearest = [0, 1, 2, 3, 4].sort((one, other) => distance(one) - distance(other))[0] ?? 0;
        answers[id] = nearest;
        expect(distance(nearest)).toBeLessThan(0.01);
        const { mean } = predictSums(riasec, keyed(riasec, answers), 'graded');
        mean.forEach((sum, scale) =>
          expect(Math.abs(sum - (raw[step + 1]?.[scale] ?? 99))).toBeLessThan(0.05),
        );
      });
    }
  });
});

describe('predictEap', () => {
  it('is the EAP where everything is answered', () => {
    const all = Int8Array.from({ length: 48 }, (_, index) => (index * 7) % 5);
    const eap = estimateScales(riasec, all, 'unidimensional');
    predictEap(riasec, all).forEach(({ theta, se }, scale) => {
      expect(theta).toBeCloseTo(eap[scale]?.theta ?? NaN, 10);
      expect(se).toBeCloseTo(eap[scale]?.se ?? NaN, 10);
    });
  });

  it('has wider errors the less was asked', () => {
    const [few] = predictEap(riasec, keyed(riasec, { R1: 2 }));
    const [more] = predictEap(riasec, keyed(riasec, { R1: 2, R2: 2, R3: 2, R4: 2, R5: 2 }));
    expect(few?.se).toBeGreaterThan((more?.se ?? 9) + 0.1);
  });
});
