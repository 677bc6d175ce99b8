import type { MediaFile } from '../channels/channel.ts';
import { drawResultPage } from './draw-result-page.ts';
import { fitOnePage, type PageFormat } from './fit-one-page.ts';
import type { ResultPdfData } from './result-pdf-data.ts';

/**
 * One tagged A4 page: language, title, headings, paragraphs and a figure whose description says what it shows. Where
 * the text is long the letters shrink from 12 to 9 points; never below.
 * @param data see {@link ResultPdfData}
 * @throws KancaError `DOCUMENT_TOO_LONG` when it does not fit on one page at 9 points
 */
export async function makeResultPdf(data: ResultPdfData, fileName: string): Promise<MediaFile> {
  const bytes = await fitOnePage(format, data, (document, size) => drawResultPage(document, data, size));
  return { as: 'document', fileName, mimeType: 'application/pdf', bytes };
}

const format: PageFormat = {
  size: 'A4',
  margins: { top: 48, bottom: 40, left: 54, right: 54 },
  letters: [12, 11, 10, 9],
};
