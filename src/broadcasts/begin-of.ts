import { languages } from '../../flows/languages.ts';
import type { Broadcast } from './broadcast.ts';

const longest = 30;

/** The first words of a broadcast, to know it again in a list. */
export function beginOf({ texts }: Pick<Broadcast, 'texts'>): string {
  const begin = languages.map((language) => texts[language]).find((one) => one !== undefined) ?? '';
  return begin.replace(/\s+/gu, ' ').slice(0, longest).trim();
}
