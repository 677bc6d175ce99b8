import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/answers/words/clean-text.ts';
import { foldText } from '../../../src/answers/words/fold-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 3000 }),
);

describe('cleanText', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('drops NUL, zero-width and direction marks, and reads quotes, dashes and digits of other scripts', () => {
    expect(cleanText('a\u0000\u200b\u202eb “c” – ‘d’ ６ ٣ २ 2️⃣')).toBe('ab "c" - \'d\' 6 3 2 2');
  });

  it('keeps line breaks and collapses blanks', () => {
    expect(cleanText('  a \t b \r\n  c  ')).toBe('a b\nc');
  });
});

describe('foldText', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('drops capitals and accents', () => {
    expect(foldText('Sémarang\nKOTA')).toBe('semarang kota');
  });
});
