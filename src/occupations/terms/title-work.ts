import { codeOccupations, type CodedOccupation } from '../code-occupations.ts';
import { workTerms } from './work-terms.ts';

/** What work a title names. */
export interface TitleWork {
  /** At most three unit groups with a share of at least 0.1, likeliest first. */
  occupations: CodedOccupation[];
  terms: string[];
}

const most = 3;
const leastShare = 0.1;
const mostRemembered = 20_000;
/** Titles repeat, and understanding one costs half a millisecond. */
const read = new Map<string, TitleWork>();

/** Reads a title of an advertisement. */
export function titleWork(title: string): TitleWork {
  const known = read.get(title);
  if (known !== undefined) return known;
  if (read.size >= mostRemembered) read.clear();
  const found = {
    occupations: codeOccupations(title, { limit: most }).filter(({ score }) => score >= leastShare),
    terms: workTerms(title).map(({ term }) => term),
  };
  read.set(title, found);
  return found;
}
