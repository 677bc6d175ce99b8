import { codeOccupations, sureFrom } from '../../occupations/code-occupations.ts';
import { occupationNames } from '../../occupations/occupation-names.ts';

/** The unit group of KBJI 2014 that words clearly mean, a code of four digits included; null where they do not. */
export function occupationOf(words: string): string | null {
  const typed = words.trim();
  if (occupationNames.has(typed)) return typed;
  const official = [...occupationNames].find(([, name]) => name.toLowerCase() === typed.toLowerCase());
  if (official !== undefined) return official[0];
  const [first] = codeOccupations(typed, { limit: 1 });
  return first !== undefined && first.score >= sureFrom ? first.code : null;
}
