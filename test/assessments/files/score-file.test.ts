import { describe, expect, it } from 'vitest';
import { scoreFile } from '../../../src/assessments/files/score-file.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';

const riasec = await loadInstrument('riasec48');
const line = (responses: object, id = 'a') => JSON.stringify({ id, responses });

async function score(lines: string[], options = {}): Promise<Record<string, unknown>[]> {
  const out: Record<string, unknown>[] = [];
  for await (const text of scoreFile(riasec, lines, options)) out.push(JSON.parse(text));
  return out;
}

describe('scoreFile', () => {
  it('writes id, theta, se and code of each respondent, partial ones too', async () => {
    const [one, two] = await score([line({ S1: 5, S2: 5, A1: 4, I1: 1, R1: null }), line({ R1: 1 }, 'b')]);
    expect(Object.keys(one ?? {})).toEqual(['id', 'theta', 'se', 'code']);
    expect(one).toMatchObject({ id: 'a', code: expect.stringMatching(/^S/) });
    expect(two).toMatchObject({
      id: 'b',
      theta: { S: expect.closeTo(0, 8) },
      se: { S: expect.closeTo(1, 6) },
    });
  });

  it('lets correlated scales speak for each other in the multidimensional model', async () => {
    const [one] = await score([line({ C1: 5, C2: 5 })], { model: 'multidimensional' });
    expect(one).toMatchObject({ se: { E: expect.any(Number) } });
    expect((one?.['theta'] as Record<string, number>)['E']).toBeGreaterThan(0.3);
  });

  it.each([
    [['{'], 'NOT_JSON', /Line 1/],
    [[line({ R1: 1 }), '', line({ R1: 1 })], 'NOT_JSON', /Line 2 is empty/],
    [['[]'], 'BAD_LINE', /Line 1/],
    [['{"id": "a"}'], 'BAD_LINE', /Line 1/],
    [[line({ R1: 1 }), line({})], 'NO_ANSWERS', /Line 2 \(a\)/],
    [[line({ R1: null })], 'NO_ANSWERS', /Line 1/],
    [[line({ R9: 1 })], 'UNKNOWN_ITEM', /Line 1 \(a\).*R9/],
    [[line({ R1: 6 })], 'VALUE_OUT_OF_RANGE', /Line 1 \(a\).*R1/],
    [[line({ R1: '5' })], 'VALUE_OUT_OF_RANGE', /R1/],
    [[line({ R1: 2.5 })], 'VALUE_OUT_OF_RANGE', /R1/],
    [[], 'EMPTY_INPUT', /no respondent/],
    [['', ' '], 'EMPTY_INPUT', /no respondent/],
  ])('refuses %j as %s', async (lines, code, message) => {
    const failure = score(lines);
    await expect(failure).rejects.toMatchObject({ code });
    await expect(failure).rejects.toThrow(message);
  });

  it('passes over empty lines at the end', async () => {
    expect(await score([line({ R1: 1 }), '', ''])).toHaveLength(1);
  });
});
