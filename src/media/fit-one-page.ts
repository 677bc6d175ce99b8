import PDFDocument from 'pdfkit';
import { KancaError } from '../errors.ts';
import { fontFiles } from './font-files.ts';

/** What a page is, before anything stands on it. */
export interface PageFormat {
  size: 'A4' | 'A5';
  margins: { top: number; bottom: number; left: number; right: number };
  /** Letter sizes in points, the largest first. */
  letters: readonly [number, ...number[]];
}

/**
 * One tagged page as PDF with the largest letters with which everything fits.
 * @param about `date`: ISO day that the file says it was made on, so that the same data give the same bytes
 * @throws KancaError `DOCUMENT_TOO_LONG` when it does not fit with the smallest letters
 */
export async function fitOnePage(
  { size, margins, letters }: PageFormat,
  about: { title: string; language: string; date: string },
  draw: (document: PDFKit.PDFDocument, letter: number) => void,
): Promise<Buffer> {
  for (const letter of letters) {
    const document = new PDFDocument({
      size,
      margins,
      pdfVersion: '1.7',
      tagged: true,
      lang: about.language,
      displayTitle: true,
      font: fontFiles.regular,
      info: { Title: about.title, CreationDate: new Date(`${about.date}T00:00:00Z`) },
    });
    const chunks: Buffer[] = [];
    let pages = 1;
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('pageAdded', () => (pages += 1));
    const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
    draw(document, letter);
    document.end();
    await ended;
    if (pages === 1) return Buffer.concat(chunks);
  }
  throw new KancaError(`"${about.title}" does not fit on one page.`, {
    code: 'DOCUMENT_TOO_LONG',
    remedy: 'Pass fewer or shorter sections.',
  });
}
