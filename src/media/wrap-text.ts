import { measureText } from './measure-text.ts';

/**
 * Breaks text into lines no wider than `width`, at spaces; a single word that is wider stands alone on its line.
 * @param size font size in the unit of `width`
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 'regular' | 'bold' = 'regular',
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measureText(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
