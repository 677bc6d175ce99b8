import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTexts } from '../../../src/commands/broadcasts/fit-texts.ts';

const long = 'a'.repeat(3_000);

describe('texts that share a message', () => {
  it('are whole where they fit, and those without words are left out', () => {
    expect(fitTexts({ id: ' Satu ', en: 'One', jv: ' ' }, 100)).toEqual([
      { language: 'id', words: 'Satu' },
      { language: 'en', words: 'One' },
    ]);
  });

  it('leave a short one whole and share what is left', () => {
    const [id, jv, en] = fitTexts({ id: long, jv: 'b'.repeat(200), en: long }, 3_200);
    expect(jv?.words).toBe('b'.repeat(200));
    for (const one of [id, en]) {
      expect(one?.words).toHaveLength(1_500);
      expect(one?.words.endsWith('a…')).toBe(true);
    }
  });

  it('never take more than the room, nor break a sign in two', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 3, max: 120 }), (id, jv, en, room) => {
        const shown = fitTexts({ id, jv, en }, room).map((one) => one.words);
        expect(shown.join('').length).toBeLessThanOrEqual(room);
        expect(shown.every((one) => one.isWellFormed())).toBe(true);
      }),
    );
  });
});
