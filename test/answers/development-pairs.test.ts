import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import type { AnswerKind } from '../../src/answers/answer-kinds.ts';
import { understand } from '../../src/answers/understand.ts';

interface Pair {
  kind: AnswerKind;
  input: string;
  expected: unknown;
}

const file = new URL('../../../shared/data/inputs-dev.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.warn('Skipped: ../shared/data/inputs-dev.json is not beside the project.');

it.skipIf(!isThere)('understands at least 97 % of the development pairs', () => {
  const { pairs } = JSON.parse(readFileSync(file, 'utf8')) as { pairs: Pair[] };
  const misses = pairs.flatMap(({ kind, input, expected }) => {
    const value = understand(kind, input, '2026-11-24');
    return isDeepStrictEqual(value, expected) ? [] : [{ kind, input, value, expected }];
  });
  for (const miss of misses) console.warn(JSON.stringify(miss));
  expect(1 - misses.length / pairs.length).toBeGreaterThanOrEqual(0.97);
});
