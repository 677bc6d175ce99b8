import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/channels/split-text.ts';

describe('splitText', () => {
  it('leaves a short text whole', () => {
    expect(splitText('Halo, apa kabar?', 100)).toEqual(['Halo, apa kabar?']);
  });

  it('cuts at the end of a sentence rather than in it', () => {
    const pieces = splitText('Kalimat satu yang agak panjang. Kalimat dua menyusul sesudahnya.', 40);
    expect(pieces).toEqual(['Kalimat satu yang agak panjang.', 'Kalimat dua menyusul sesudahnya.']);
  });

  it('prefers a paragraph to a sentence', () => {
    const pieces = splitText('Satu dua tiga. Empat lima.\n\nEnam tujuh. Delapan sembilan sepuluh.', 42);
    expect(pieces[0]).toBe('Satu dua tiga. Empat lima.');
  });

  it('never splits a character outside the basic plane', () => {
    expect(splitText('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
  });

  it('keeps every character but white space, within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const pieces = splitText(text, limit);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});
