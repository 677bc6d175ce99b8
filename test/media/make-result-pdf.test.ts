import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeResultPdf } from '../../src/media/make-result-pdf.ts';
import type { ResultPdfData } from '../../src/media/result-pdf-data.ts';
import { exampleResult, readInterestTexts } from './example-result.ts';

function exampleDocument(language: string, paragraphs = 2): ResultPdfData {
  const { scales } = readInterestTexts(language);
  return {
    title: 'Eksplorasi minat kerja',
    subtitle: '24 November 2026',
    date: '2026-11-24',
    language,
    picture: exampleResult(language),
    sections: ['S', 'A', 'E'].map((letter) => ({
      heading: scales[letter]?.name ?? letter,
      paragraphs: Array.from({ length: paragraphs }, () => scales[letter]?.strength ?? ''),
    })),
    footer: ['Ini eksplorasi minat, bukan tes psikologi.'],
  };
}

const count = (bytes: Buffer, pattern: RegExp) => (bytes.toString('latin1').match(pattern) ?? []).length;

describe('the result as a document', () => {
  it.each(['id', 'jv', 'en'])('is one tagged A4 page that names its language, %s', async (language) => {
    const { bytes, mimeType, as } = await makeResultPdf(exampleDocument(language), 'hasil.pdf');
    expect({ mimeType, as }).toEqual({ mimeType: 'application/pdf', as: 'document' });
    expect(count(bytes, /\/Type \/Page\b/g)).toBe(1);
    expect(count(bytes, /\/MediaBox \[0 0 595\.28 841\.89\]/g)).toBe(1);
    expect(count(bytes, /\/Marked true/g)).toBe(1);
    expect(count(bytes, new RegExp(`/Lang \\(${language}\\)`, 'g'))).toBe(1);
    expect(count(bytes, /\/DisplayDocTitle true/g)).toBe(1);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('has a heading for title and each section, and a description of the figure', async () => {
    const { bytes } = await makeResultPdf(exampleDocument('id'), 'hasil.pdf');
    expect(count(bytes, /\/S \/H1\b/g)).toBe(1);
    expect(count(bytes, /\/S \/H2\b/g)).toBe(3);
    expect(count(bytes, /\/S \/Figure\b/g)).toBe(1);
    expect(count(bytes, /\/Alt \(Minat kerjamu/g)).toBe(1);
  });

  it('shrinks its letters to stay on one page when the text is long', async () => {
    const { bytes } = await makeResultPdf(exampleDocument('id', 9), 'hasil.pdf');
    expect(count(bytes, /\/Type \/Page\b/g)).toBe(1);
    expect(smallestLetters(bytes)).toBeLessThan(12);
  });

  it('says so when no legible size fits', async () => {
    await expect(makeResultPdf(exampleDocument('id', 60), 'hasil.pdf')).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LONG',
    });
  });

  it('gives the same bytes for the same data', async () => {
    const [one, other] = await Promise.all([
      makeResultPdf(exampleDocument('id'), 'hasil.pdf'),
      makeResultPdf(exampleDocument('id'), 'hasil.pdf'),
    ]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });
});

/** Smallest size of text on the page, except the small print, from the page's content stream. */
function smallestLetters(bytes: Buffer): number {
  const file = bytes.toString('latin1');
  const sizes: number[] = [];
  for (const match of file.matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
    try {
      const content = inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1');
      sizes.push(...[...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map((size) => Number(size[1])));
    } catch {
      continue;
    }
  }
  return sizes.toSorted((one, other) => one - other).find((size) => size >= 9) ?? Infinity;
}
