import { fontFiles } from './font-files.ts';
import type { InterestPictureData } from './interest-picture-data.ts';
import { interestPictureText } from './interest-picture-text.ts';
import { orderScales } from './order-scales.ts';
import type { ResultPdfData } from './result-pdf-data.ts';

type Document = PDFKit.PDFDocument;

/**
 * Draws the result in reading order, each piece in the structure element a screen reader needs.
 * @param size letter size of the text in points; all else follows from it
 */
export function drawResultPage(document: Document, data: ResultPdfData, size: number): void {
  const page = document.struct('Document');
  document.addStructure(page);
  const write = (tag: string, text: string, style: Style) =>
    page.add(document.struct(tag, {}, () => writeText(document, text, style)));
  write('H1', data.title, { size: size * 2, bold: true, after: 2 });
  write('P', data.subtitle, { size, fill: soft, after: size });
  const { picture } = data;
  if (picture !== undefined)
    page.add(
      document.struct('Figure', { alt: interestPictureText(picture) }, () =>
        drawBars(document, picture, size),
      ),
    );
  for (const { heading, paragraphs } of data.sections) {
    write('H2', heading, { size: size * 1.25, bold: true, fill: dark, after: 2 });
    for (const [index, text] of paragraphs.entries()) {
      write('P', text, { size, after: index === paragraphs.length - 1 ? size * 0.8 : size * 0.35 });
    }
  }
  for (const text of data.footer) write('P', text, { size: Math.max(8.5, size * 0.8), fill: soft, after: 2 });
  page.end();
}

interface Style {
  size: number;
  bold?: boolean;
  fill?: string;
  /** Space below in points. */
  after: number;
}

const ink = '#111111';
const dark = '#0b3c5d';
const soft = '#4a4a4a';

function writeText(document: Document, text: string, style: Style): void {
  document
    .font(style.bold === true ? fontFiles.bold : fontFiles.regular)
    .fontSize(style.size)
    .fillColor(style.fill ?? ink)
    .text(text, document.page.margins.left, document.y, {
      width: innerWidth(document),
      lineGap: style.size * 0.15,
    });
  document.y += style.after;
}

function drawBars(document: Document, picture: InterestPictureData, size: number): void {
  const left = document.page.margins.left;
  const names = size * 10;
  const numbers = size * 2.5;
  const full = innerWidth(document) - names - numbers;
  const row = size * 1.9;
  let top = document.y;
  for (const { letter, name, value, band } of orderScales(picture)) {
    const strong = letter !== '' && picture.code.includes(letter);
    document
      .font(strong ? fontFiles.bold : fontFiles.regular)
      .fontSize(size)
      .fillColor(ink)
      .text(letter === '' ? name : `${letter}  ${name}`, left, top + row * 0.12, { lineBreak: false });
    document.rect(left + names, top, full, row * 0.7).fill('#e6ebef');
    document
      .rect(left + names, top, Math.max(3, full * value), row * 0.7)
      .fillAndStroke(strong || letter === '' ? dark : '#9fb4c4', dark);
    if (band !== undefined) drawBand(document, left + names, full, top + row * 0.35, row * 0.2, band);
    document.fillColor(ink).text(`${Math.round(value * 100)}`, left + names + full, top + row * 0.12, {
      width: numbers,
      align: 'right',
      lineBreak: false,
    });
    top += row;
  }
  document.x = left;
  document.y = top;
  const { more, band } = picture.texts;
  writeText(document, band === undefined ? more : `${more}. ${band}`, {
    size: size * 0.9,
    fill: soft,
    after: size,
  });
}

/** How far a value may be off, as a line with ends over its bar. */
function drawBand(
  document: Document,
  left: number,
  full: number,
  y: number,
  tall: number,
  { from, to }: { from: number; to: number },
): void {
  const path = (width: number, colour: string) => {
    const [x1, x2] = [left + full * from, left + full * to];
    document.moveTo(x1, y - tall).lineTo(x1, y + tall);
    document.moveTo(x1, y).lineTo(x2, y);
    document.moveTo(x2, y - tall).lineTo(x2, y + tall);
    document.lineWidth(width).stroke(colour);
  };
  path(3.5, '#ffffff');
  path(1.2, ink);
  document.lineWidth(1);
}

function innerWidth(document: Document): number {
  return document.page.width - document.page.margins.left - document.page.margins.right;
}
