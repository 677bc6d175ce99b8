import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapLines } from '../../src/cli/wrap-lines.ts';

it('breaks between words and keeps the lines there are', () => {
  expect(wrapLines('satu dua tiga\n\n1) Ya', 8)).toBe('satu dua\ntiga\n\n1) Ya');
});

it('loses no word, and no line of several words is too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/u)),
      fc.integer({ min: 1, max: 40 }),
      (words, columns) => {
        const lines = wrapLines(words.join(' '), columns).split('\n');
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => line.length <= columns || !line.includes(' '))).toBe(true);
      },
    ),
  );
});
