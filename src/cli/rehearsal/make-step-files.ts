import PDFDocument from 'pdfkit';
import { fontFiles } from '../../media/font-files.ts';
import { renderSvg } from '../../media/render-svg.ts';
import type { StepFiles } from './steps.ts';

/** A picture and a page that say what they are. */
export async function makeStepFiles(): Promise<StepFiles> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120"><rect width="320" height="120" fill="#205080"/><text x="20" y="70" font-size="32" fill="#ffffff">Gladi bersih</text></svg>';
  const picture = {
    as: 'picture' as const,
    fileName: 'gladi.png',
    mimeType: 'image/png',
    bytes: renderSvg(svg, 320),
  };
  const page = new PDFDocument({ size: 'A4', font: fontFiles.regular });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => page.on('end', resolve));
  page.fontSize(24).text('Gladi bersih');
  page.end();
  await ended;
  const bytes = Buffer.concat(chunks);
  return {
    picture,
    document: { as: 'document', fileName: 'gladi.pdf', mimeType: 'application/pdf', bytes },
  };
}
