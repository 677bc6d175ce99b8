import { findPlace } from './find-place.ts';
import type { PlaceToken } from './place-tokens.ts';
import { nameAhead, nameBehind, typeWords } from './region-words.ts';

/** Indices of words that name a street, a housing estate or a village, which often bear the names of towns. */
export function streetNames(tokens: PlaceToken[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    const next = tokens[at + 1];
    const from = at;
    if (nameAhead.test(text) && findPlace(text).length === 0) at = endOfName(tokens, at);
    else if (next !== undefined && !next.breakBefore && nameBehind.test(next.text)) at += 1;
    else continue;
    for (let index = from; index <= at; index += 1) found.add(index);
  }
  return found;
}

/** Such a name is the next word and the numbers behind it. */
function endOfName(tokens: PlaceToken[], at: number): number {
  let end = at;
  const next = tokens[at + 1];
  const isName = next !== undefined && !next.breakBefore && typeWords[next.text] === undefined;
  if (isName && !nameAhead.test(next.text)) end += 1;
  while (/^(\d+[a-z]?|km|no|raya)$/.test(tokens[end + 1]?.text ?? '')) end += 1;
  return end;
}
