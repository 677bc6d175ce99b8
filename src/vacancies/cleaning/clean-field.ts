import { cleanText } from '../../answers/words/clean-text.ts';
import { mendControls } from './decode-entities.ts';
import { htmlToText } from './html-to-text.ts';
import { cutText } from './cut-text.ts';

const longestLine = 160;
const longestBlock = 8000;
/** Blank lines for each other one, above which they tell nothing. */
const airy = 0.6;

/** One line: HTML and line breaks gone, and the signs in front that a spreadsheet would take for a formula. */
export function cleanLine(input: unknown): string {
  const line = cleanText(htmlToText(mendControls(textOf(input))))
    .replace(/\s+/g, ' ')
    .replace(/^[\s=+\-@*•·>_.,:;|]+/, '')
    .replace(/[\s\-*•·_,;:|]+$/, '');
  return cutText(line, longestLine);
}

/** Several lines, at most 8,000 characters: HTML gone, no blank lines in a row, dashes of lists kept. */
export function cleanBlock(...inputs: unknown[]): string {
  const parts = inputs
    .map((input) =>
      cleanText(htmlToText(mendControls(textOf(input))))
        .replace(/^[=+@]+\s*/, '')
        .replace(/^\s*[•·*▪●➢✓‣◦]\s*/gm, '- ')
        .replace(/\n{3,}/g, '\n\n'),
    )
    .map(withoutAiryLines);
  return cutText(parts.filter((part) => part !== '').join('\n'), longestBlock);
}

/** A text with a blank line after nearly every line has none. */
function withoutAiryLines(text: string): string {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  return lines.length - filled.length > filled.length * airy ? filled.join('\n') : text;
}

/** The text of a cell: lists are joined by lines, numbers written out, anything else is empty. */
export function textOf(input: unknown): string {
  if (typeof input === 'string') return input;
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  return Array.isArray(input)
    ? input
        .map(textOf)
        .filter((text) => text !== '')
        .join('\n')
    : '';
}
