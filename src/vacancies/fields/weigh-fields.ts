import type { FieldCode } from './field-codes.ts';
import { fieldTerms, type FieldTerm } from './field-terms.ts';

export type FieldWeights = Map<FieldCode, number>;

/** The first word that says something names the work ("admin gudang"); what follows says where. */
const firstFactor = 1.3;

/**
 * Adds what the words say about fields of work. Longer phrases win over the words in them; a word counts
 * once. With `onlyClear`, single short words and hints are passed over, as they are chance in running text.
 */
export function weighFields(tokens: readonly string[], into: FieldWeights, onlyClear = false): void {
  const seen = new Set<FieldTerm>();
  let at = 0;
  while (at < tokens.length) {
    const term = longestAt(tokens, at);
    at += term?.words.length ?? 1;
    if (term === undefined || seen.has(term) || (onlyClear && !isClear(term))) continue;
    const place = seen.size === 0 && !onlyClear ? firstFactor : 1;
    seen.add(term);
    for (const { code, weight } of term.fields) into.set(code, (into.get(code) ?? 0) + weight * place);
  }
}

function longestAt(tokens: readonly string[], at: number): FieldTerm | undefined {
  return fieldTerms
    .get(tokens[at] ?? '')
    ?.find((term) => term.words.every((word, offset) => tokens[at + offset] === word));
}

function isClear({ words, fields }: FieldTerm): boolean {
  const long = words.length > 1 || (words[0]?.length ?? 0) > 4;
  return long && fields.some(({ weight }) => weight >= 3);
}
