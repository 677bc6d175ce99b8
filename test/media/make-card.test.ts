import { describe, expect, it } from 'vitest';
import { makeCardPdf } from '../../src/media/make-card-pdf.ts';
import { makeCardPicture } from '../../src/media/make-card-picture.ts';
import { readPngSize } from './read-png-size.ts';
import { said } from '../support/said.ts';

const card = {
  language: 'id',
  title: 'Kartu minat kerja',
  subtitle: 'Siti Aminah, 24 November 2026',
  date: '2026-11-24',
  sections: [
    { heading: 'Suka bekerja seperti ini', lines: [said('riasec48:scales.S.task')] },
    { heading: 'Cara membaca kartu ini', lines: ['Bukan nilai.', 'Untuk membuka obrolan.'] },
  ],
};

describe('the card', () => {
  it('is a light picture for a phone, the same for the same data', () => {
    const { bytes, mimeType } = makeCardPicture(card, 'kartu.png');
    expect(mimeType).toBe('image/png');
    expect(bytes.length).toBeLessThan(40_000);
    expect(readPngSize(bytes).width).toBe(640);
    expect(makeCardPicture(card, 'kartu.png').bytes.equals(bytes)).toBe(true);
  });

  it('is one page with a heading for each section and a list under it', async () => {
    const { bytes, mimeType } = await makeCardPdf(card, 'kartu.pdf');
    const file = bytes.toString('latin1');
    expect(mimeType).toBe('application/pdf');
    expect(file.match(/\/Type \/Page\b/gu)).toHaveLength(1);
    expect(file.match(/\/S \/H2\b/gu)).toHaveLength(2);
    expect(file.match(/\/S \/L\b/gu)).toHaveLength(2);
    expect(file.match(/\/S \/LI\b/gu)).toHaveLength(3);
    expect(bytes.length).toBeLessThan(25_000);
    expect(file).not.toContain('/S /Figure');
  });
});
