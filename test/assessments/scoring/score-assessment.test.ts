import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { scoreAssessment } from '../../../src/assessments/scoring/score-assessment.ts';

const riasec = await loadInstrument('riasec48');
const ipip = await loadInstrument('ipip50');

/** Answers to all items: `values` by scale, `otherwise` elsewhere. */
function answer(values: Record<string, number>, otherwise = 1) {
  return riasec.items.map(({ id, scale }) => ({ item: id, value: values[scale] ?? otherwise }));
}

describe('scoreAssessment', () => {
  it('puts the highest raw sums into the code, in order', () => {
    const result = scoreAssessment(riasec, answer({ S: 5, A: 4, E: 3 }));
    expect(result).toMatchObject({ code: 'SAE', top1: 'S', ties: [], flat: false, answered: 48 });
    expect(result.raw).toEqual({ R: 0, I: 0, A: 24, S: 32, E: 16, C: 0 });
    expect(result.certainty?.top1.words).toBe('sure');
  });

  it('names the scales that are level at the edge of the code', () => {
    expect(scoreAssessment(riasec, answer({ S: 5, A: 4, E: 3, C: 3 })).ties).toEqual([['E', 'C']]);
  });

  it('calls a profile without relief flat and unsure', () => {
    const result = scoreAssessment(riasec, answer({}, 3));
    expect(result.flat).toBe(true);
    expect(result.certainty?.top3.words).toBe('unsure');
  });

  it('scores a partial questionnaire with wider errors, and the prior where nothing was asked', () => {
    const partial = scoreAssessment(riasec, answer({ S: 5 }).slice(24, 32), 'unidimensional');
    expect(partial.theta['R']).toBeCloseTo(0, 10);
    expect(partial.se['R']).toBeCloseTo(1, 6);
    expect(partial.se['S']).toBeLessThan(0.7);
  });

  it('flips negatively keyed items', () => {
    const most = ipip.items.map(({ id, reverse }) => ({ item: id, value: reverse ? 1 : 5 }));
    expect(scoreAssessment(ipip, most).raw).toEqual({ E: 40, N: 40, A: 40, C: 40, O: 40 });
    expect(scoreAssessment(ipip, most)).toMatchObject({ code: '', certainty: null });
  });

  it('gives finite numbers, percent ranks and probabilities for any answers', () => {
    const some = fc.uniqueArray(
      fc.record({
        item: fc.constantFrom(...riasec.items.map(({ id }) => id)),
        value: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, selector: ({ item }) => item },
    );
    fc.assert(
      fc.property(some, (answers) => {
        const { theta, se, percentRank, certainty } = scoreAssessment(riasec, answers);
        for (const value of [...Object.values(theta), ...Object.values(se)])
          expect(Number.isFinite(value)).toBe(true);
        for (const value of Object.values(percentRank)) expect(value >= 0 && value <= 100).toBe(true);
        for (const sure of [certainty?.top3.probability ?? -1, certainty?.top1.probability ?? -1])
          expect(sure >= 0 && sure <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses answers that are none', () => {
    expect(() => scoreAssessment(riasec, [])).toThrow(expect.objectContaining({ code: 'NO_ANSWERS' }));
    expect(() => scoreAssessment(riasec, [{ item: 'X1', value: 3 }])).toThrow(/X1/);
    expect(() => scoreAssessment(riasec, [{ item: 'R1', value: 6 }])).toThrow(/R1/);
  });
});
