import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { levelScales } from '../../../src/assessments/scoring/level-scales.ts';
import { scoreAssessment } from '../../../src/assessments/scoring/score-assessment.ts';

const instrument = await loadInstrument('riasec48');

describe('the levels of the scales', () => {
  it('are shares of the raw sum that eight answers from 0 to 4 can reach', () => {
    expect(levelScales(instrument, { R: 32, I: 0, A: 16, S: 24, E: 8, C: 4 })).toEqual({
      R: 100,
      I: 0,
      A: 50,
      S: 75,
      E: 25,
      C: 13,
    });
  });

  it('are highest for the letters of the code, whatever was answered', () => {
    const value = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: instrument.items.length }), (values) => {
        const answers = values.map((given, index) => ({
          item: instrument.items[(index * 7) % instrument.items.length]?.id ?? '',
          value: given,
        }));
        const { raw, code } = scoreAssessment(instrument, answers);
        const levels = levelScales(instrument, raw);
        const named = [...code].map((letter) => levels[letter] ?? 0);
        const others = Object.keys(levels).filter((letter) => !code.includes(letter));
        expect(named).toEqual(named.toSorted((one, other) => other - one));
        expect(Math.max(...others.map((letter) => levels[letter] ?? 0))).toBeLessThanOrEqual(
          named.at(-1) ?? 0,
        );
      }),
      { numRuns: 30 },
    );
  });
});
