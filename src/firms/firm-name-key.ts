import { cleanText } from '../answers/words/clean-text.ts';

const legalForms = new Set([
  'pt',
  'cv',
  'ud',
  'pd',
  'fa',
  'firma',
  'tbk',
  'persero',
  'perseroan',
  'terbatas',
]);

/** The name of a firm without legal form, accents, marks and blanks: twins have the same. May be empty. */
export function firmNameKey(name: string): string {
  const words = cleanText(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\./gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => !legalForms.has(word)).join('');
}
