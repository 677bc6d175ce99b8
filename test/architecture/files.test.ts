import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../support/source-files.ts';

/** Tables of words or numbers may be as long as they are. */
const data = /-words\.ts$|-variants\.ts$|\/data\//u;

const product = readSourceFiles('flows', 'src');
const tests = readSourceFiles('test').filter(({ path }) => !data.test(path));

describe.each([
  ['the product', product],
  ['the tests', tests],
])('the files of %s', (_what, files) => {
  it('have at most 250 lines, and half of them less than 100', () => {
    const sizes = files.map(({ lines }) => lines).sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    expect(files.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    );
    expect(median).toBeLessThan(100);
  });
});

describe('errors', () => {
  const thrown = product.flatMap(({ path, text }) =>
    [...text.matchAll(/new KancaError\(/gu)].map((match) => ({
      path,
      code: callAt(text, match.index),
    })),
  );

  it('of ours carry a stable code and a remedy', () => {
    expect(thrown.length).toBeGreaterThan(20);
    const bare = thrown.filter(({ code }) => !/\bcode\b/u.test(code) || !/\bremedy\b/u.test(code));
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('have codes in capitals that mean one thing each in one place, or are made by one helper', () => {
    const codes = product.flatMap(({ text }) =>
      [...text.matchAll(/\bcode: '([^']+)',?\s*\n\s*remedy/gu)].map(([, code]) => code ?? ''),
    );
    expect(codes.filter((code) => !/^[A-Z][A-Z0-9_]+$/u.test(code))).toEqual([]);
  });
});

describe('comments and code', () => {
  it('leave nothing to be done and name no place of work', () => {
    const wrong = /\b(TODO|FIXME|XXX|HACK)\b|(?<![\w.-])\/(work|home)\//u;
    const found = product.filter(({ text }) => wrong.test(text)).map(({ path }) => path);
    expect(found).toEqual([]);
  });
});

/** The source of a call, up to the bracket that closes it. */
function callAt(text: string, start: number): string {
  let depth = 0;
  for (let at = text.indexOf('(', start); at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}
