import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/assessments/calibration/calibrate.ts';
import { fitGradedModel } from '../../../src/assessments/calibration/fit-graded-model.ts';
import { parseResponseLine } from '../../../src/assessments/files/parse-response-line.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { parseInstrument } from '../../../src/assessments/instruments/parse-instrument.ts';
import { keyAnswers } from '../../../src/assessments/model/key-answers.ts';
import { oneScale } from '../fixtures/one-scale.ts';
import { readRespondents } from '../fixtures/read-respondents.ts';
import { simulatePeople } from '../fixtures/simulate-people.ts';

const riasec = await loadInstrument('riasec48');
const scale = oneScale(riasec, 'A');
const real = readRespondents('riasec48-calibration');
const options = { date: '2026-11-24', sample: 'simulated' };

describe('calibrate', () => {
  const halves = Array.from({ length: 3000 }, (_, person) => (person % 2 === 0 ? 'even' : 'odd'));
  const people = simulatePeople(scale, 3000, (person, item) => (item === 'A3' && person % 2 === 1 ? 0.8 : 0));
  const calibration = calibrate(scale, people, { ...options, groups: { half: halves } });

  it('finds the parameters that the answers were made with, within their errors', () => {
    expect(calibration.converged).toBe(true);
    for (const { id, se, shift } of calibration.items.filter((item) => item.id !== 'A3')) {
      expect(Math.abs(shift.a) / se.a, id).toBeLessThan(4);
      shift.b.forEach((value, k) => expect(Math.abs(value) / (se.b[k] ?? 0), id).toBeLessThan(4));
    }
  });

  it('flags the one item that works differently in one group', () => {
    expect(calibration.dif.filter(({ flagged }) => flagged).map(({ item }) => item)).toEqual(['A3']);
    expect(calibration.dif[0]?.groups).toEqual([
      { name: 'even', size: 1500 },
      { name: 'odd', size: 1500 },
    ]);
  });

  it('gives a valid next version that says it is not reviewed, and leaves the present one alone', () => {
    expect(parseInstrument(calibration.instrument)).toMatchObject({
      version: 'riasec48@2',
      status: expect.stringContaining('not yet reviewed'),
      norms: { group: 'simulated', size: 3000 },
    });
    expect(scale.version).toBe('riasec48@1');
  });

  it('reports fit', () => {
    const { A } = calibration.fit;
    expect(A?.reliability).toBeGreaterThan(0.8);
    expect(Math.abs(A?.largestResidualCorrelation.value ?? 1)).toBeLessThan(0.3);
    expect(A?.bic).toBeGreaterThan(A?.aic ?? 0);
  });

  it('keeps the old norms and moments where hardly anybody answered everything', () => {
    const partial = people.map((scores, person) =>
      scores.map((score, item) => (item === person % 8 ? -1 : score)),
    );
    const result = calibrate(scale, partial, options);
    expect(result.newMoments).toBe(false);
    expect(result.instrument.norms).toEqual(scale.norms);
  });

  it('refuses too few answers, and answers that are all alike', () => {
    expect(() => calibrate(scale, people.slice(0, 50), options)).toThrow(/A1 has only 50 answers/);
    const alike = people.map((scores) => scores.map((score, item) => (item === 2 ? 3 : score)));
    expect(() => calibrate(scale, alike, options)).toThrow(/A3 has the same answer of everybody/);
  });

  it.each([
    ['highest', 4, 3],
    ['lowest', 0, 1],
    ['middle', 2, 1],
  ])(
    'calibrates all the same where nobody chose the %s answer of one item, and says so',
    (_which, from, to) => {
      const never = people
        .slice(0, 1500)
        .map((scores) => scores.map((score, item) => (item === 1 && score === from ? to : score)));
      const result = calibrate(scale, never, options);
      expect(result.converged).toBe(true);
      expect(result.items.filter(({ unused }) => unused.length > 0)).toMatchObject([
        { id: 'A2', unused: [from] },
      ]);
      expect(parseInstrument(result.instrument).version).toBe('riasec48@2');
      const others = result.items.filter(({ id }) => id !== 'A2' && id !== 'A3');
      for (const { shift, se } of others) expect(Math.abs(shift.a) / se.a).toBeLessThan(4);
    },
  );
});

describe('fitGradedModel', () => {
  it.skipIf(real === null)('reproduces the parameters of mirt on the same answers', () => {
    const people = (real ?? []).map((line, index) =>
      keyAnswers(riasec, parseResponseLine(riasec, line, index + 1).answers),
    );
    const { parameters, converged } = fitGradedModel(riasec, people);
    expect(converged).toBe(true);
    parameters.forEach(({ a, b }, index) => {
      const mirt = riasec.items[index] ?? { a: 0, b: [] };
      expect(Math.abs(a - mirt.a)).toBeLessThan(0.005);
      b.forEach((value, k) => expect(Math.abs(value - (mirt.b[k] ?? 99))).toBeLessThan(0.005));
    });
  });
});
