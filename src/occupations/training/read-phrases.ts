import { readFileSync } from 'node:fs';
import type { NamedWork } from './train-occupations.ts';

/** Our own list: phrases of everyday, informal and unpaid work and of advertisements, by unit group. */
export function readPhrases(): NamedWork[] {
  const file = new URL('../lists/everyday-work.json', import.meta.url);
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(lists).flatMap(([code, phrases]) =>
    phrases.split(', ').map((text) => ({ text, code })),
  );
}
