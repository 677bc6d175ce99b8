import { expect, it } from 'vitest';
import { skipReasonOf } from '../support/skip-reasons.ts';
import { readSourceFiles } from '../support/source-files.ts';

it('every test that may be skipped has a reason that the end of a run tells', () => {
  const may = readSourceFiles('test').filter(
    ({ path, text }) => /\.(?:skipIf|runIf)\(/u.test(text) && !path.endsWith('skips.test.ts'),
  );
  expect(may.length).toBeGreaterThan(10);
  const unexplained = may.filter(({ text }) => skipReasonOf(text) === undefined).map(({ path }) => path);
  expect(unexplained).toEqual([]);
});
