import type { MediaFile } from '../channels/channel.ts';
import { makeResultPdf } from './make-result-pdf.ts';
import type { ResultCardData } from './result-card-data.ts';

/**
 * The card as a tagged A4 page, to print or to attach.
 * @throws KancaError `DOCUMENT_TOO_LONG`
 */
export async function makeCardPdf(data: ResultCardData, fileName: string): Promise<MediaFile> {
  const { sections, ...rest } = data;
  const written = sections.map(({ heading, lines }) => ({ heading, paragraphs: lines }));
  return makeResultPdf({ ...rest, sections: written, footer: [] }, fileName);
}
