import { publicText } from './public-text.ts';

const longest = 80;

/** A title as seekers may read it, its first letter large. */
export function publicTitle(input: string): string {
  const { words } = publicText(input, longest);
  return words.charAt(0).toLocaleUpperCase('id') + words.slice(1);
}
