import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { seededRandom } from '../../../src/assessments/math/seeded-random.ts';
import { checkAnswerQuality } from '../../../src/assessments/quality/check-answer-quality.ts';
import { evenOddConsistency } from '../../../src/assessments/quality/even-odd-consistency.ts';
import { longestString } from '../../../src/assessments/quality/longest-string.ts';
import { personFit } from '../../../src/assessments/quality/person-fit.ts';
import { scoreAssessment } from '../../../src/assessments/scoring/score-assessment.ts';
import { readRespondents } from '../fixtures/read-respondents.ts';
import { simulatePeople } from '../fixtures/simulate-people.ts';

const riasec = await loadInstrument('riasec48');
/** All items, the scales taking turns. */
const turns = [...riasec.items].sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)));
const answer = (tell: (item: string, place: number) => number) =>
  turns.map(({ id }, place) => ({ item: id, value: tell(id, place) }));
const careful = (item: string, place: number) => (/^[SA]/.test(item) ? 4 : 2) - (place % 5 === 0 ? 1 : 0);
const people = readRespondents('riasec48-dev');

describe('checkAnswerQuality', () => {
  it('finds careful answers fine', () => {
    expect(checkAnswerQuality(riasec, answer(careful))).toMatchObject({ verdict: 'fine', flags: [] });
  });

  it('takes the same answer throughout for careless', () => {
    expect(
      checkAnswerQuality(
        riasec,
        answer(() => 3),
      ),
    ).toMatchObject({
      verdict: 'careless',
      flags: ['zero-variance'],
    });
  });

  it('takes long strings without variance for careless', () => {
    const { flags, verdict } = checkAnswerQuality(
      riasec,
      answer((_, place) => (place % 16 === 0 ? 4 : 3)),
    );
    expect(flags).toEqual(expect.arrayContaining(['long-string', 'low-variance']));
    expect(verdict).toBe('careless');
  });

  it('notices nearly everybody who answers at random', () => {
    const found = Array.from({ length: 300 }, (_, person) => {
      const random = answer((__, place) => 1 + Math.floor(5 * seededRandom(person, place)));
      return checkAnswerQuality(riasec, random).flags.includes('person-fit') ? 1 : 0;
    });
    expect(found.reduce((sum: number, one) => sum + one, 0) / found.length).toBeGreaterThan(0.85);
  });

  it.each([
    ['2 and 4 in turn', (_: string, place: number) => (place % 2 === 0 ? 2 : 4)],
    ['1 to 5 round and round', (_: string, place: number) => 1 + (place % 5)],
  ])('sees a pattern in %s', (_what, tell) => {
    expect(checkAnswerQuality(riasec, answer(tell))).toMatchObject({ verdict: 'careless' });
    expect(checkAnswerQuality(riasec, answer(tell)).flags).toContain('pattern');
  });

  it.each([
    ['5 and 1', 5, 1],
    ['4 and 2', 4, 2],
    ['5 and 3', 5, 3],
  ])('believes somebody who likes one kind of work only and says so by %s', (_what, liked, other) => {
    for (const length of [36, 48]) {
      const one = answer((item) => (item.startsWith('S') ? liked : other)).slice(0, length);
      expect(checkAnswerQuality(riasec, one).verdict).not.toBe('careless');
    }
  });

  it.each([
    ['1 to 5', [1, 2, 3, 4, 5]],
    ['1 and 5', [1, 5]],
  ])('lets strengths be named for at most 2 in 100 who choose among %s at random', (_what, among) => {
    const named = Array.from({ length: 1000 }, (_, person) => {
      const random = answer(
        (__, place) => among[Math.floor(among.length * seededRandom(person, place))] ?? 3,
      );
      const careless = checkAnswerQuality(riasec, random).verdict === 'careless';
      return careless || scoreAssessment(riasec, random).flat ? 0 : 1;
    });
    expect(named.reduce((sum: number, one) => sum + one, 0) / named.length).toBeLessThanOrEqual(0.02);
  });

  it('takes speed alone as a weak sign, and only with enough times', () => {
    const fast = answer(careful).map((one) => ({ ...one, seconds: 1.2 }));
    expect(checkAnswerQuality(riasec, fast)).toMatchObject({ verdict: 'note', flags: ['fast'] });
    const few = fast.map(({ seconds, ...one }, place) => (place < 5 ? { ...one, seconds } : one));
    expect(checkAnswerQuality(riasec, few).verdict).toBe('fine');
  });

  it('says nothing of fewer than ten answers', () => {
    expect(checkAnswerQuality(riasec, answer(() => 3).slice(0, 9)).verdict).toBe('fine');
    expect(checkAnswerQuality(riasec, []).verdict).toBe('fine');
  });

  it.skipIf(people === null)('lets nine in ten real people pass and holds few for careless', () => {
    const verdicts = (people ?? []).map((line) => {
      const { responses } = JSON.parse(line) as { responses: Record<string, number> };
      return checkAnswerQuality(
        riasec,
        answer((item) => responses[item] ?? 1),
      ).verdict;
    });
    const share = (verdict: string) => verdicts.filter((one) => one === verdict).length / verdicts.length;
    expect(share('fine')).toBeGreaterThan(0.85);
    expect(share('careless')).toBeLessThan(0.03);
  });
});

describe('the measures', () => {
  it('count the longest run', () => {
    expect([[], [1], [1, 1, 2, 2, 2, 1]].map(longestString)).toEqual([0, 1, 3]);
  });

  it('see halves agree, disagree or not be there', () => {
    const byScale = (one: number[], other: number[]) =>
      Int8Array.from(riasec.items, ({ scale }, index) => {
        const at = 'RIASEC'.indexOf(scale);
        return (index % 2 === 0 ? one : other)[at] ?? -1;
      });
    expect(evenOddConsistency(riasec, byScale([0, 1, 2, 3, 4, 0], [0, 1, 2, 3, 4, 0]))).toBeCloseTo(1);
    expect(evenOddConsistency(riasec, byScale([0, 1, 2, 3, 4, 0], [4, 3, 2, 1, 0, 4]))).toBe(-1);
    expect(evenOddConsistency(riasec, byScale([0, 1], [0, 1]))).toBeNull();
  });

  it('have lz* nearer to a standard normal than lz where the model holds', () => {
    const fits = simulatePeople(riasec, 500).flatMap((scores) => personFit(riasec, scores) ?? []);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const star = fits.map(({ lzStar }) => lzStar);
    expect(Math.abs(mean(star))).toBeLessThan(0.45);
    expect(mean(fits.map(({ lz }) => lz))).toBeGreaterThan(0.6);
    expect(mean(star.map((value) => (value - mean(star)) ** 2))).toBeCloseTo(1, 0);
  });
});
