import { occupationNames } from '../../occupations/occupation-names.ts';
import { occupations } from './occupations.ts';

/**
 * What people call a unit group of KBJI 2014: our own plain name in English or Indonesian (other languages get the Indonesian
 * one), else the official one; the code itself where it is in no list.
 * @param code four digits
 */
export function occupationName(code: string, language: string): string {
  const names = occupations.get(code)?.names;
  return names?.[language === 'en' ? 'en' : 'id'] ?? occupationNames.get(code) ?? code;
}
