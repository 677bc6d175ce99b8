import PDFDocument from 'pdfkit';
import { fontFiles } from './font-files.ts';

let ruler: PDFKit.PDFDocument | undefined;

/** Width of one line of text in the project's font, in the unit of `size`. */
export function measureText(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  ruler ??= new PDFDocument({ autoFirstPage: false });
  return ruler.font(fontFiles[weight]).fontSize(size).widthOfString(text);
}
