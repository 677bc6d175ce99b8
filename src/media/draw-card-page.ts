import { fontFiles } from './font-files.ts';
import type { ResultCardData } from './result-card-data.ts';

type Document = PDFKit.PDFDocument;

const ink = '#111111';
const dark = '#0b3c5d';
const soft = '#4a4a4a';

/**
 * Draws a card like its picture: a frame, headings, and each section as a list that a screen reader counts.
 * @param size letter size of the lines in points; all else follows from it
 */
export function drawCardPage(document: Document, data: ResultCardData, size: number): void {
  const page = document.struct('Document');
  document.addStructure(page);
  drawFrame(document);
  const { left, right } = document.page.margins;
  const width = document.page.width - left - right;
  const write = (text: string, look: { size: number; bold?: boolean; fill?: string; indent?: number }) => {
    const { bold = false, fill = ink, indent = 0 } = look;
    document
      .font(bold ? fontFiles.bold : fontFiles.regular)
      .fontSize(look.size)
      .fillColor(fill)
      .text(text, left + indent, document.y, { width: width - indent, lineGap: look.size * 0.12 });
  };
  page.add(document.struct('H1', {}, () => write(data.title, { size: size * 1.7, bold: true, fill: dark })));
  page.add(document.struct('P', {}, () => write(data.subtitle, { size, fill: soft })));
  for (const { heading, lines } of data.sections) {
    document.y += size * 0.75;
    page.add(document.struct('H2', {}, () => write(heading, { size: size * 1.15, bold: true, fill: dark })));
    document.y += size * 0.15;
    const list = document.struct('L');
    page.add(list);
    for (const line of lines)
      list.add(
        document.struct('LI', {}, [
          document.struct('LBody', {}, () => {
            document.circle(left + 3, document.y + size * 0.72, 2.2).fill(dark);
            write(line, { size, indent: 14 });
            document.y += size * 0.2;
          }),
        ]),
      );
    list.end();
  }
  page.end();
}

function drawFrame(document: Document): void {
  const { width, height } = document.page;
  document.markContent('Artifact', { type: 'Layout' });
  document
    .roundedRect(14, 14, width - 28, height - 28, 10)
    .lineWidth(1.5)
    .stroke(dark);
  document.endMarkedContent();
}
