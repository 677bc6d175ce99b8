import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tree = string | string[] | { [key: string]: Tree };
type Texts = { [key: string]: Tree } & {
  stem: string;
  responses: Record<string, string>;
  responseSynonyms: Record<string, string[]>;
  items: Record<string, string>;
  simple: Record<string, string>;
};

const languages = ['id', 'jv', 'en'] as const;
const read = (language: string, instrument: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../locales/${language}/${instrument}.json`, import.meta.url), 'utf8'),
  ) as Texts;

/** Every key with the variables of its text; lists of words are one key. */
function outline(tree: Tree, path = ''): string[] {
  if (typeof tree === 'string') return [`${path} ${(tree.match(/\{\{\w+\}\}/g) ?? []).toSorted().join()}`];
  if (Array.isArray(tree)) return [path];
  return Object.entries(tree).flatMap(([key, value]) => outline(value, `${path}.${key}`));
}

describe.each([
  ['riasec48', 48, 'RIASEC', 8],
  ['ipip50', 50, 'ENACO', 10],
] as const)('the texts of %s', (instrument, count, letters, each) => {
  it('have the same keys and variables in all languages', () => {
    const [id, jv, en] = languages.map((language) => outline(read(language, instrument)).toSorted());
    expect(jv).toEqual(id);
    expect(en).toEqual(id);
  });

  it('word every item once, and in simpler words for who asks', () => {
    const ids = [...letters].flatMap((letter) =>
      Array.from({ length: each }, (_, at) => `${letter}${at + 1}`),
    );
    for (const language of languages) {
      const { items, simple } = read(language, instrument);
      expect(Object.keys(simple)).toEqual(Object.keys(items));
      expect(Object.keys(items).toSorted()).toEqual(ids.toSorted());
      expect(new Set(Object.values(items)).size).toBe(count);
    }
  });

  it.each(languages)('keep items short and the whole question within 160 bytes, %s', (language) => {
    const { items, simple, stem } = read(language, instrument);
    for (const text of [...Object.values(items), ...Object.values(simple)]) {
      expect(text.length, text).toBeLessThanOrEqual(60);
      const question = Buffer.byteLength(stem.replace('{{item}}', text));
      expect(question, text).toBeLessThanOrEqual(160);
    }
  });

  it.each(languages)('label the five answers so that they fit a button, %s', (language) => {
    const { responses } = read(language, instrument);
    expect(Object.keys(responses)).toEqual(['1', '2', '3', '4', '5']);
    for (const label of Object.values(responses)) expect(label.length).toBeLessThanOrEqual(20);
  });

  it.each(languages)('let no answer mean two things, %s', (language) => {
    const { responses, responseSynonyms } = read(language, instrument);
    const meanings = new Map<string, string>();
    for (const [value, words] of Object.entries(responseSynonyms)) {
      for (const word of [...words, responses[value]?.toLowerCase() ?? '']) {
        expect(word).toBe(word.toLowerCase());
        expect(meanings.get(word) ?? value, word).toBe(value);
        meanings.set(word, value);
      }
    }
  });
});
