import PDFDocument from 'pdfkit';
import type { MediaFile } from '../channels/channel.ts';
import { KancaError } from '../errors.ts';
import { drawResultPage } from './draw-result-page.ts';
import { fontFiles } from './font-files.ts';
import type { ResultPdfData } from './result-pdf-data.ts';

/**
 * One tagged A4 page: language, title, headings, paragraphs and a figure whose description says what it shows. Where
 * the text is long the letters shrink from 12 to 9 points; never below.
 * @param data see {@link ResultPdfData}
 * @throws KancaError `DOCUMENT_TOO_LONG` when it does not fit on one page at 9 points
 */
export async function makeResultPdf(data: ResultPdfData, fileName: string): Promise<MediaFile> {
  for (const size of sizes) {
    const { bytes, pages } = await writeDocument(data, size);
    if (pages === 1) return { as: 'document', fileName, mimeType: 'application/pdf', bytes };
  }
  throw new KancaError('The result does not fit on one page.', {
    code: 'DOCUMENT_TOO_LONG',
    remedy: 'Pass fewer or shorter sections.',
  });
}

const sizes = [12, 11, 10, 9];

async function writeDocument(data: ResultPdfData, size: number): Promise<{ bytes: Buffer; pages: number }> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 48, bottom: 40, left: 54, right: 54 },
    pdfVersion: '1.7',
    tagged: true,
    lang: data.language,
    displayTitle: true,
    font: fontFiles.regular,
    info: { Title: data.title, CreationDate: new Date(`${data.date}T00:00:00Z`) },
  });
  const chunks: Buffer[] = [];
  let pages = 1;
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.on('pageAdded', () => (pages += 1));
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
  drawResultPage(document, data, size);
  document.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages };
}
