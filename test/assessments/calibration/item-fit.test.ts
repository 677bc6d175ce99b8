import { describe, expect, it } from 'vitest';
import { fitGradedModel } from '../../../src/assessments/calibration/fit-graded-model.ts';
import { itemFits } from '../../../src/assessments/calibration/item-fit.ts';
import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import type { Scores } from '../../../src/assessments/model/key-answers.ts';
import { fourItems } from '../fixtures/four-items.ts';
import { oneScale } from '../fixtures/one-scale.ts';
import { simulatePeople } from '../fixtures/simulate-people.ts';

const riasec = await loadInstrument('riasec48');

function fitted(instrument: Instrument, people: readonly Scores[]): Instrument {
  const { parameters } = fitGradedModel(instrument, people);
  return {
    ...instrument,
    items: instrument.items.map((item, at) => ({
      ...item,
      ...parameters[at],
      b: [...(parameters[at]?.b ?? [])],
    })),
  };
}

describe('S-X²', () => {
  it('is that of an enumeration of all 81 patterns of four items with three answers', () => {
    const { scale, people, known } = fourItems(riasec);
    itemFits(scale, people).forEach(({ sx2, degrees, p }, at) => {
      expect(degrees).toBe(known.itemFit[at]?.degrees);
      expect(sx2).toBeCloseTo(known.itemFit[at]?.sx2 ?? 0, 6);
      expect(p).toBeCloseTo(known.itemFit[at]?.p ?? 0, 7);
    });
  });

  it('is as large as its degrees of freedom where the answers follow the model', () => {
    const people = simulatePeople(riasec, 2000);
    const shares = itemFits(fitted(riasec, people), people).map(({ p }) => p ?? 0);
    expect(shares).toHaveLength(48);
    expect(shares.filter((p) => p < 0.05).length).toBeLessThanOrEqual(6);
    const mean = shares.reduce((sum, p) => sum + p, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.4);
    expect(mean).toBeLessThan(0.6);
  });

  it('tells the one item that those low and those high on the scale both like, whatever slope is fitted', () => {
    const scale = oneScale(riasec, 'A');
    const people = simulatePeople(scale, 3000).map((scores) => {
      const bent = Int8Array.from(scores);
      bent[2] = Math.abs((scores[2] ?? 0) - 2) * 2;
      return bent;
    });
    const found = itemFits(fitted(scale, people), people);
    expect(found.filter(({ p }) => (p ?? 1) < 0.001).map(({ id }) => id)).toContain('A3');
    expect(found[2]?.p).toBeLessThan(Math.min(...found.filter((_, at) => at !== 2).map(({ p }) => p ?? 1)));
  });

  it('is not given where nobody answered the whole scale', () => {
    const scale = oneScale(riasec, 'A');
    const people = simulatePeople(scale, 300).map((scores) =>
      Int8Array.from(scores, (score, at) => (at === 0 ? -1 : score)),
    );
    expect(itemFits(scale, people)[1]).toMatchObject({ people: 0, sx2: null, p: null });
  });
});
