import { sameWork } from '../../occupations/terms/same-work.ts';
import { isWorkWord } from '../../occupations/code-occupations.ts';
import { createWordCorrector } from '../../occupations/words/correct-word.ts';
import { fieldTerms } from '../fields/field-terms.ts';

const listed = new Set([
  ...[...sameWork.keys()].flatMap((phrase) => phrase.split(' ')),
  ...fieldTerms.keys(),
]);
const correct = createWordCorrector(listed);

/** Whether a word stands in the lists of work that are written by hand. */
export function isListedWork(word: string): boolean {
  return listed.has(word);
}

/** Whether a word is one of work, also with one letter wrong, so that it is no place. */
export function isKnownWork(word: string): boolean {
  return listed.has(word) || isWorkWord(word) || correct(word) !== undefined;
}
