import type { MediaFile } from '../channels/channel.ts';
import { drawCardPage } from './draw-card-page.ts';
import { fitOnePage, type PageFormat } from './fit-one-page.ts';
import type { ResultCardData } from './result-card-data.ts';

/**
 * The card as a tagged A5 page, to print or to attach: two of them on one sheet of paper.
 * @throws KancaError `DOCUMENT_TOO_LONG`
 */
export async function makeCardPdf(data: ResultCardData, fileName: string): Promise<MediaFile> {
  const bytes = await fitOnePage(format, data, (document, size) => drawCardPage(document, data, size));
  return { as: 'document', fileName, mimeType: 'application/pdf', bytes };
}

const format: PageFormat = {
  size: 'A5',
  margins: { top: 36, bottom: 30, left: 40, right: 40 },
  letters: [14, 13, 12, 11, 10, 9],
};
