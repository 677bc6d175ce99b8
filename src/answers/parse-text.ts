import type { AnswerParser } from './understood.ts';
import { misunderstood, understood } from './understood.ts';
import { cleanText } from './words/clean-text.ts';

const defaultLength = 1000;

/** Free text, cleaned, with at most one empty line in a row, cut at `maxLength` characters (1,000 if not given). */
export const parseText: AnswerParser<string, 'EMPTY', never> = (input, { maxLength = defaultLength }) => {
  const clean = cleanText(input.slice(0, 20 * maxLength)).replace(/\n{3,}/g, '\n\n');
  if (clean === '') return misunderstood('EMPTY');
  return understood([...clean].slice(0, maxLength).join('').trim());
};
