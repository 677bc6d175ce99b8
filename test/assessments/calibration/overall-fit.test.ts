import { describe, expect, it } from 'vitest';
import { fitGradedModel } from '../../../src/assessments/calibration/fit-graded-model.ts';
import { type OverallFit, overallFit } from '../../../src/assessments/calibration/overall-fit.ts';
import { parseResponseLine } from '../../../src/assessments/files/parse-response-line.ts';
import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { keyAnswers, type Scores } from '../../../src/assessments/model/key-answers.ts';
import { fourItems } from '../fixtures/four-items.ts';
import { oneScale } from '../fixtures/one-scale.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { readRespondents } from '../fixtures/read-respondents.ts';
import { simulatePeople } from '../fixtures/simulate-people.ts';

const instruments = [await loadInstrument('riasec48'), await loadInstrument('ipip50')];
const riasec = instruments[0] as Instrument;
const ofMirt = readFixture<OverallFit & { instrument: string; scale: string }>('c2-by-mirt.jsonl');

describe('C2', () => {
  it('is that of an enumeration of all 81 patterns of four items with three answers', () => {
    const { scale, people, known: wanted } = fourItems(riasec);
    const fit = overallFit(scale, people, 0);
    expect(fit).toMatchObject({ people: 700, degrees: 2 });
    expect(fit?.c2).toBeCloseTo(wanted.c2, 5);
    expect(fit?.p).toBeCloseTo(wanted.p, 8);
    expect(fit?.rmsea2).toBeCloseTo(wanted.rmsea2, 7);
    fit?.rmsea2Interval.forEach((bound, at) => expect(bound).toBeCloseTo(wanted.rmsea2Interval[at] ?? 0, 7));
  });

  it.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
    'is that of mirt on the answers that %s was calibrated on',
    (id, instrument) => {
      const lines = readRespondents(`${id}-calibration`);
      if (lines === null) return;
      const people = lines.map((line, at) =>
        keyAnswers(instrument, parseResponseLine(instrument, line, at + 1).answers),
      );
      instrument.scales.forEach((scale, at) => {
        const wanted = ofMirt.find((one) => one.instrument === id && one.scale === scale.id);
        const fit = overallFit(instrument, people, at);
        expect(fit).toMatchObject({ people: wanted?.people, degrees: wanted?.degrees });
        expect((fit?.c2 ?? 0) / (wanted?.c2 ?? 1)).toBeCloseTo(1, 6);
        expect(fit?.rmsea2).toBeCloseTo(wanted?.rmsea2 ?? 0, 7);
        fit?.rmsea2Interval.forEach((bound, side) =>
          expect(bound).toBeCloseTo(wanted?.rmsea2Interval[side] ?? 0, 7),
        );
      });
    },
  );

  it('seldom doubts answers that follow the model, and is then about as large as its degrees of freedom', () => {
    const fits = samples(10, (people) => people);
    expect(fits.filter(({ p }) => p < 0.05).length).toBeLessThanOrEqual(3);
    const mean = fits.reduce((sum, { c2, degrees }) => sum + c2 / degrees, 0) / fits.length;
    expect(mean).toBeGreaterThan(0.8);
    expect(mean).toBeLessThan(1.2);
    expect(fits.filter(({ rmsea2Interval }) => rmsea2Interval[0] === 0).length).toBeGreaterThanOrEqual(7);
  });

  it('sees two items that share more than the scale', () => {
    const fits = samples(3, (people) =>
      people.map((scores, person) =>
        person % 2 === 0
          ? Int8Array.from(scores, (score, at) => (at === 1 ? (scores[0] ?? score) : score))
          : scores,
      ),
    );
    for (const { p, rmsea2 } of fits) {
      expect(p).toBeLessThan(0.001);
      expect(rmsea2).toBeGreaterThan(0.05);
    }
  });

  it('is not given where fewer than 200 people answered the whole scale', () => {
    const scale = oneScale(riasec, 'A');
    expect(overallFit(scale, simulatePeople(scale, 199), 0)).toBeNull();
    expect(overallFit(scale, simulatePeople(scale, 200), 0)?.people).toBe(200);
  });
});

/** Fits of so many samples of 500 people each, changed by `bend`. */
function samples(count: number, bend: (people: Scores[]) => Scores[]): OverallFit[] {
  const scale = oneScale(riasec, 'A');
  const everybody = simulatePeople(scale, 500 * count);
  return Array.from({ length: count }, (_, sample) => {
    const people = bend(everybody.slice(500 * sample, 500 * (sample + 1)));
    const { parameters } = fitGradedModel(scale, people);
    const items = scale.items.map((item, at) => ({
      ...item,
      a: 1,
      ...parameters[at],
      b: [...(parameters[at]?.b ?? [])],
    }));
    return overallFit({ ...scale, items }, people, 0);
  }).filter((fit) => fit !== null);
}
