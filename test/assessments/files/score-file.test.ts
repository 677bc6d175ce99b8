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

  it('keeps an id as the text it is written as, however many digits it has', async () => {
    const ids = ['738529527931269425', '738529527931269421', '7', '"a"'];
    const scored = await score(ids.map((id) => `{"id":${id},"responses":{"R1":3}}`));
    expect(scored.map(({ id }) => id)).toEqual(['738529527931269425', '738529527931269421', '7', 'a']);
  });

  it('lets correlated scales speak for each other in the multidimensional model', async () => {
    const [one] = await score([line({ C1: 5, C2: 5 })], { model: 'multidimensional' });
    expect(one).toMatchObject({ se: { E: expect.any(Number) } });
    expect((one?.['theta'] as Record<string, number>)['E']).toBeGreaterThan(0.3);
  });

  it.each([
    [['{'], 'NOT_JSON', /Line 1/],
    [[line({ R1: 1 }), '{"id": "b", "responses": {"R1": 1, "R1": 2}}'], 'REPEATED_KEY', /Line 2.*"R1"/],
    [['{"id": "b", "responses": {"R1": 2, "R2": 3, "R1": 2}}'], 'REPEATED_KEY', /Line 1.*"R1"/],
    [['{"id": 1, "responses": {"R1": 2}, "id": 2}'], 'REPEATED_KEY', /Line 1.*"id"/],
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
