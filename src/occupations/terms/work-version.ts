import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const files = [
  '../lists/same-work.json',
  '../lists/same-words.json',
  '../classification/kbji-2014-weights.json',
];
const digits = 7;

let known: number | undefined;

/** A number that changes with the word lists and weights by which titles are read: what is stored by another is read anew. */
export function workVersion(): number {
  if (known !== undefined) return known;
  const hash = createHash('sha1');
  for (const file of files) hash.update(readFileSync(new URL(file, import.meta.url)));
  known = Number.parseInt(hash.digest('hex').slice(0, digits), 16);
  return known;
}
