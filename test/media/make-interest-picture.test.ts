import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interestPictureText } from '../../src/media/interest-picture-text.ts';
import { makeInterestPicture } from '../../src/media/make-interest-picture.ts';
import { exampleResult } from './example-result.ts';
import { readPngSize } from './read-png-size.ts';

describe('the picture of a result', () => {
  it.each(['id', 'jv', 'en'])('is a PNG under 25 kB, twice as wide as a small phone, in %s', (language) => {
    const { bytes, mimeType, as } = makeInterestPicture(exampleResult(language), 'minat.png');
    const { width, height } = readPngSize(bytes);
    expect({ mimeType, as, width }).toEqual({ mimeType: 'image/png', as: 'picture', width: 720 });
    expect(height).toBeGreaterThan(800);
    expect(height).toBeLessThan(1300);
    expect(bytes.length).toBeLessThan(25_000);
  });

  it('stays under 25 kB and deterministic for any values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (values) => {
          const one = makeInterestPicture(exampleResult('id', values), 'x.png').bytes;
          expect(one.length).toBeLessThan(25_000);
          expect(one.equals(makeInterestPicture(exampleResult('id', values), 'x.png').bytes)).toBe(true);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('draws letters without any font of the machine', () => {
    const data = exampleResult('id');
    const bare = { ...data, scales: data.scales.map((scale) => ({ ...scale, name: ' ' })) };
    const words = makeInterestPicture(data, 'x.png').bytes.length;
    expect(words - makeInterestPicture(bare, 'x.png').bytes.length).toBeGreaterThan(1000);
  });

  it('has a text twin with every scale, those of the code first in its order', () => {
    expect(interestPictureText(exampleResult('id')).split('\n')).toEqual([
      'Minat kerjamu',
      'Tiga teratas: SAE',
      '',
      'S Sosial, 92 dari 100',
      'A Kreatif, 74 dari 100',
      'E Penggerak, 66 dari 100',
      'C Penata, 48 dari 100',
      'R Terampil, 31 dari 100',
      'I Peneliti, 22 dari 100',
      '',
      exampleResult('id').texts.note,
    ]);
  });

  it('shows how far a value may be off, in the picture and in words', () => {
    const data = exampleResult('id');
    const band = { from: 0.8, to: 0.96, words: 'kira-kira 80 sampai 96' };
    const scales = data.scales.map((scale) => (scale.letter === 'S' ? { ...scale, band } : scale));
    const shown = { ...data, scales, texts: { ...data.texts, band: 'Garis: bisa meleset sejauh itu' } };
    expect(interestPictureText(shown)).toContain('S Sosial, 92 dari 100 (kira-kira 80 sampai 96)');
    const [banded, plain] = [shown, data].map((one) => makeInterestPicture(one, 'x.png').bytes);
    expect(banded?.equals(plain ?? Buffer.alloc(0))).toBe(false);
    expect(banded?.length).toBeLessThan(25_000);
  });

  it('keeps the given order and shows no letters where there is no code', () => {
    const data = exampleResult('id');
    const plain = { ...data, code: '', scales: data.scales.map((scale) => ({ ...scale, letter: '' })) };
    expect(interestPictureText(plain)).toMatch(/^Terampil, 31 dari 100\nPeneliti/m);
  });
});
