import { cleanText } from './clean-text.ts';

const longestUseful = 600;

/** Text for comparing: cleaned, lower case, without accents, one line, at most 600 characters. Idempotent. */
export function foldText(input: string): string {
  const folded = cleanText(input.slice(0, 4 * longestUseful))
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return folded.length <= longestUseful ? folded : cleanText(folded.slice(0, longestUseful));
}
