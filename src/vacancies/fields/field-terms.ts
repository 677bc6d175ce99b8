import { fieldCodes, type FieldCode } from './field-codes.ts';
import words from './field-words.json' with { type: 'json' };

/** What one listed word or phrase says about the field of work. */
export interface FieldTerm {
  words: string[];
  fields: { code: FieldCode; weight: number }[];
}

/** A role says what someone does, a topic what it is about, a hint little. */
const weights = { roles: 3, topics: 1.5, hints: 0.5 } as const;
/** A phrase says more than its words one by one. */
const perFurtherWord = 0.5;

/** All terms by their first word, longest first. */
export const fieldTerms: ReadonlyMap<string, readonly FieldTerm[]> = readTerms();

function readTerms(): Map<string, FieldTerm[]> {
  const byPhrase = new Map<string, FieldTerm>();
  for (const code of fieldCodes) {
    if (code === 'lainnya') continue;
    for (const kind of ['roles', 'topics', 'hints'] as const) {
      for (const phrase of words[code][kind].split(', ')) {
        const term = byPhrase.get(phrase) ?? { words: phrase.split(' '), fields: [] };
        byPhrase.set(phrase, term);
        if (term.fields.some((field) => field.code === code)) continue;
        term.fields.push({ code, weight: weights[kind] + perFurtherWord * (term.words.length - 1) });
      }
    }
  }
  const byFirst = new Map<string, FieldTerm[]>();
  for (const term of [...byPhrase.values()].sort((a, b) => b.words.length - a.words.length)) {
    const first = term.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
  }
  return byFirst;
}
