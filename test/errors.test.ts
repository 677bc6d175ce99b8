import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeError } from '../src/errors.ts';

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

it('names the file that cannot be opened and what to check', () => {
  const failure = failureOf(() => readFileSync('/no/such/folder/hasil.csv'));
  expect(describeError(failure)).toBe(
    'FILE_UNUSABLE: /no/such/folder/hasil.csv cannot be opened. Check that its folder exists, and your right to read or write there.',
  );
});

it('points to the doctor for what nobody foresaw', () => {
  expect(describeError(new Error('odd'))).toMatch(/^UNEXPECTED: odd Run `kanca doctor`/u);
});
