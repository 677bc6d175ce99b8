import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { bandScales } from '../../../src/assessments/scoring/band-scales.ts';
import { levelScales } from '../../../src/assessments/scoring/level-scales.ts';
import { scoreAssessment } from '../../../src/assessments/scoring/score-assessment.ts';

const riasec = await loadInstrument('riasec48');
const answers = riasec.items.map(({ id }, at) => ({ item: id, value: 1 + ((at * 7) % 5) }));
const width = (band: [number, number] | undefined) => (band?.[1] ?? 0) - (band?.[0] ?? 0);

describe('how far a scale may be off', () => {
  it('lies around what is shown', () => {
    const levels = levelScales(riasec, scoreAssessment(riasec, answers).raw);
    for (const [scale, [low, high]] of Object.entries(bandScales(riasec, answers, 'level'))) {
      expect(low).toBeLessThan(levels[scale] ?? 0);
      expect(high).toBeGreaterThan(levels[scale] ?? 0);
    }
  });

  it('is wider the fewer statements were asked, and never none', () => {
    const few = bandScales(
      riasec,
      answers.filter((_, at) => at % 2 === 0),
      'level',
    );
    const all = bandScales(riasec, answers, 'level');
    for (const { id } of riasec.scales) {
      expect(width(few[id])).toBeGreaterThan(width(all[id]));
      expect(width(all[id])).toBeGreaterThan(8);
    }
  });

  it('stays within 0 and 100, in ranks as well', () => {
    for (const value of [1, 5])
      for (const unit of ['level', 'rank'] as const)
        for (const band of Object.values(
          bandScales(
            riasec,
            answers.map((one) => ({ ...one, value })),
            unit,
          ),
        )) {
          expect(Math.min(...band)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...band)).toBeLessThanOrEqual(100);
        }
  });
});
