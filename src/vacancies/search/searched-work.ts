import { codeOccupations, type CodedOccupation } from '../../occupations/code-occupations.ts';
import { occupationNames } from '../../occupations/occupation-names.ts';
import { sameWork } from '../../occupations/terms/same-work.ts';
import { workTerms } from '../../occupations/terms/work-terms.ts';
import { codeCloseness } from '../../occupations/work-closeness.ts';
import functions from '../../occupations/lists/other-functions.json' with { type: 'json' };
import { isGeneralTerm } from './general-terms.ts';

/** One kind of work that a search names. */
export interface SearchedWork {
  words: string;
  terms: readonly string[];
  /** Those of the terms that tell works apart. */
  telling: readonly string[];
  /** Unit groups that the words name, and those near them. */
  same: readonly string[];
  near: readonly string[];
  /** Whether the words surely name a group. */
  sure: boolean;
  /** Whether the words name a line of business, in which any work counts ("garmen"). */
  isIndustry: boolean;
  /** Terms of ranks and of other functions, which make another work of a title that has them. */
  ranks: readonly string[];
  functions: readonly string[];
  /** One entry a term: its spellings, for the full text. */
  spellings: string[][];
}

const industries = new Set(functions.industries);
const leastShare = 0.1;
const leastOfBest = 0.35;
const sureFrom = 0.25;
const nearFrom = 0.3;

/** What the words of a search name; undefined where they name nothing. */
export function searchedWork(words: string): SearchedWork | undefined {
  const found = workTerms(words);
  if (found.length === 0) return undefined;
  const terms = found.map(({ term }) => term);
  const telling = terms.filter((term) => !isGeneralTerm(term));
  const codes = codeOccupations(words, { limit: 6 });
  const best = codes[0]?.score ?? 0;
  const meant = codes.filter(({ score }) => score >= Math.max(leastShare, leastOfBest * best));
  const same = (meant.length > 0 ? meant : codes.slice(0, 2)).map(({ code }) => code);
  return {
    words,
    terms,
    telling: telling.length > 0 ? telling : terms,
    same,
    near: nearTo(meant).filter((code) => !same.includes(code)),
    sure: best >= sureFrom,
    isIndustry: terms.every((term) => industries.has(term)),
    ranks: functions.ranks.filter((term) => !terms.includes(term)),
    functions: functions.functions.filter((term) => !terms.includes(term)),
    spellings: found.map(({ term, words: typed }) => [
      ...new Set([typed, ...(sameWork.get(term.replace(/^=/, '')) ?? [])]),
    ]),
  };
}

function nearTo(meant: readonly CodedOccupation[]): string[] {
  const total = meant.reduce((sum, { score }) => sum + score, 0);
  return [...occupationNames.keys()].filter((code) => {
    const closeness = meant.reduce((sum, one) => sum + one.score * codeCloseness(one.code, code), 0);
    return total > 0 && closeness / total >= nearFrom;
  });
}
