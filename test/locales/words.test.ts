import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../flows/languages.ts';
import { findWord, menuWords, safetyWords } from '../../src/conversation/find-word.ts';
import { foldText } from '../../src/conversation/fold-text.ts';
import { loadLocales } from '../../src/rendering/load-locales.ts';
import { readSpokenTexts, readTexts } from './read-texts.ts';

const words = [...safetyWords, ...menuWords];
/** No word that a text tells people to type is shorter; abbreviations are. */
const shortestWord = 4;
const names = ['RIASEC', 'USDOL', 'PAUD', 'BISINDO', 'JSON', 'GESI'];

describe('the words that work everywhere', () => {
  it.each(languages)('have at least one spelling each in %s', (language) => {
    const lists = wordLists(language);
    expect(words.filter((word) => (lists[word]?.length ?? 0) === 0)).toEqual([]);
    const known: string[] = [...words, 'stopInside', 'sentThings'];
    expect(Object.keys(lists).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('mean one thing each, in whatever language they are spelled', () => {
    const meanings = new Map<string, Set<string>>();
    for (const language of languages) {
      for (const word of words) {
        for (const spelling of wordLists(language)[word] ?? []) {
          const folded = foldText(spelling);
          meanings.set(folded, (meanings.get(folded) ?? new Set()).add(word));
        }
      }
    }
    expect([...meanings].filter(([, said]) => said.size > 1).map(([spelling]) => spelling)).toEqual([]);
  });

  it.each(languages)('stand once in the lists of %s', (language) => {
    const spellings = Object.entries(wordLists(language)).filter(([key]) => key !== 'sentThings');
    const all = spellings.flatMap(([, list]) => list.map(foldText));
    expect(all.filter((spelling, at) => spelling === '' || all.indexOf(spelling) !== at)).toEqual([]);
  });

  it.each(languages)('that texts in %s tell people to type are understood', (language) => {
    const told = readSpokenTexts().filter((text) => text.language === language);
    const unknown = told.flatMap(({ key, value }) =>
      toldWords(value)
        .filter((word) => meaningOf(word) === undefined)
        .map((word) => `${key} ${word}`),
    );
    expect(unknown).toEqual([]);
  });

  it('that a text tells people to type are the same in every language', () => {
    const meant = (language: Language) =>
      new Map(
        readTexts(language).flatMap(({ key, value }) =>
          typeof value === 'string' ? [[key, toldWords(value).map(meaningOf).sort()]] : [],
        ),
      );
    const source = meant('id');
    const differing = languages.flatMap((language) =>
      [...meant(language)]
        .filter(([key, said]) => String(said) !== String(source.get(key)))
        .map(([key]) => `${language} ${key}`),
    );
    expect(differing).toEqual([]);
  });

  it('are never what a text gives as an example of an answer', () => {
    const bad = readSpokenTexts().flatMap(({ language, key, value }) =>
      examples(value)
        .filter((example) => findWord(example, 'text') !== null)
        .map((example) => `${language} ${key} ${example}`),
    );
    expect(bad).toEqual([]);
  });
});

describe('the words for a choice', () => {
  it.each(languages)('in %s stand once in their list', (language) => {
    const doubled = readTexts(language).flatMap(({ key, namespace, value }) => {
      if (!Array.isArray(value) || namespace === 'words') return [];
      const folded = value.map(foldText);
      return folded.filter((word, at) => folded.indexOf(word) !== at).map((word) => `${key} ${word}`);
    });
    expect(doubled).toEqual([]);
  });

  it.each(languages)('in %s never mean yes and no', (language) => {
    const { yesWords, noWords } = loadLocales()[language]['common'] as Record<string, string[]>;
    const no = new Set(noWords?.map(foldText));
    expect(yesWords?.map(foldText).filter((word) => no.has(word))).toEqual([]);
  });
});

/** A word that works everywhere, or the list of an answer to what is open, such as `ticket:endWords`. */
function meaningOf(word: string): string | undefined {
  return findWord(word)?.word ?? readTexts('id').find(({ value }) => isListOf(value, word))?.key;
}

function isListOf(value: string | string[], word: string): boolean {
  return Array.isArray(value) && value.map(foldText).includes(foldText(word));
}

function wordLists(language: Language): Record<string, string[]> {
  return loadLocales()[language]['words'] as Record<string, string[]>;
}

/** Written in capitals, as texts write what one can type: `MENU`, `DATA SAYA`. */
function toldWords(text: string): string[] {
  const bare = text.replace(/\{\{[^}]*\}\}/g, '');
  return [...bare.matchAll(/\b[A-Z]{2,}(?: [A-Z]{2,})*\b/g)]
    .map(([word]) => word)
    .filter((word) => word.length >= shortestWord && !names.includes(word));
}

/** What follows "contoh:", "conto:", "for example:", up to the end of the sentence. */
function examples(text: string): string[] {
  return [...text.matchAll(/(?:contoh|conto|for example): ([^.!?\n]+)/gi)].flatMap(([, list]) =>
    (list ?? '').split(/, (?:utawi |atau |or )?/).map((example) => example.trim()),
  );
}
