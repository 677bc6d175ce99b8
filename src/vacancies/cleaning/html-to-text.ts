import { decodeEntities } from './decode-entities.ts';

const looksLikeHtml = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--|&(#\d+|#x[\da-f]+|[a-z]+\d?);/i;
const blocks = /<\/?(p|div|ul|ol|h[1-6]|tr|table|thead|tbody|section|article|blockquote|dl|dt|dd)\b[^<>]*>/gi;
/** Texts are escaped as often as systems passed them on. */
const mostTimes = 3;

/**
 * Plain text of HTML, also where it was escaped more than once: list items on lines with a dash, paragraphs and rows of
 * tables on lines of their own, cells with a colon or commas between, entities resolved. Line breaks of a text without
 * paragraphs stay. Text without tags or entities is returned as it is. Scripts, styles and comments are dropped.
 */
export function htmlToText(input: string): string {
  let text = input;
  for (let time = 0; time < mostTimes && looksLikeHtml.test(text); time += 1) {
    const next = strip(text);
    if (next === text) break;
    text = next;
  }
  return text;
}

function strip(input: string): string {
  const bare = input
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '');
  const isLaidOut = /<(p|div|ul|ol|li|table|tr|td)\b/i.test(bare);
  const lines = (isLaidOut ? bare.replace(/\s+/g, ' ') : bare)
    .replace(/<tr\b[^<>]*>[\s\S]*?(?:<\/tr>|$)/gi, tableRow)
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/ ?<(br|hr)\b[^<>]*> ?\n?/gi, '\n')
    .replace(blocks, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return decodeEntities(lines)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n-\s*(?=\n|$)/g, '')
    .replace(isLaidOut ? /\n{2,}/g : /\n{3,}/g, isLaidOut ? '\n' : '\n\n')
    .trim();
}

/** "Gaji: 3 juta" of two cells, "Senin, 08.00, 16.00" of more. */
function tableRow(row: string): string {
  const cells = [...row.matchAll(/<t[dh]\b[^<>]*>([\s\S]*?)(?=<\/?t[dhr]\b|$)/gi)]
    .map(([, cell = '']) => cell.trim())
    .filter((cell) => cell !== '');
  if (cells.length === 0) return `\n${row.replace(/<\/?tr\b[^<>]*>/gi, '')}\n`;
  const [first = '', second] = cells;
  if (cells.length !== 2 || second === undefined) return `\n${cells.join(', ')}\n`;
  return `\n${first.replace(/\s*:$/, '')}: ${second.replace(/^:\s*/, '')}\n`;
}
