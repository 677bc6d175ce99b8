import { describe, expect, it } from 'vitest';
import { measureReading, splitSentences } from './measure-reading.ts';
import { readSpokenTexts } from './read-texts.ts';

/** Longer ones do not stay on two lines of a phone. */
const mostWords = 25;
/** Syllables per sentence, on average over a text: about 12 words of 2.3 syllables, or one breath read aloud. */
const mostSyllables = 28;
/** What the instruments say of a person has to weigh its words, and is read at leisure. */
const mostSyllablesOfInstruments = 40;
const instruments = ['riasec48', 'ipip50'];
const texts = readSpokenTexts();

const forbidden: Record<string, RegExp> = {
  id: /\b(anda|cacat|sdr|mohon maaf atas ketidaknyamanan)\b/i,
  jv: /\b(cacat|cacad|sampeyan|kowe|kowen|awakmu|aku|ora|iki|iku|kuwi|wis|arep|kudu|mboten|mbten)\b/i,
  en: /\b(handicapped|crippled|invalid person|the disabled|please be advised|kindly)\b/i,
};
const verdicts = /\b(lulus|gagal|tidak memenuhi|failed|passed|failure|boten lulus)\b/i;

describe('every text', () => {
  it('keeps its sentences short', () => {
    const long = texts.flatMap(({ language, key, value }) =>
      splitSentences(value)
        .filter((words) => words.length > mostWords)
        .map((words) => `${language} ${key} ${words.length}: ${words.slice(0, 6).join(' ')}`),
    );
    expect(long).toEqual([]);
  });

  it('in Indonesian is said in one breath a sentence', () => {
    const hard = texts.flatMap(({ language, namespace, key, value }) => {
      if (language !== 'id') return [];
      const { syllablesPerSentence } = measureReading(value);
      const most = instruments.includes(namespace) ? mostSyllablesOfInstruments : mostSyllables;
      return syllablesPerSentence > most ? [`${key} ${syllablesPerSentence.toFixed(0)}`] : [];
    });
    expect(hard).toEqual([]);
  });

  it('has one emoji at most, and that at its end', () => {
    const bad = texts.filter(({ value }) => {
      const found = value.match(/\p{Extended_Pictographic}\ufe0f?/gu) ?? [];
      return found.length > 1 || (found.length === 1 && !value.endsWith(found[0] ?? ''));
    });
    expect(bad.map(({ language, key }) => `${language} ${key}`)).toEqual([]);
  });

  it('has no drawn lines, no bullets and no markup, which a screen reader would spell out', () => {
    const bad = texts.filter(({ value }) =>
      /([-=_*~#.+|])\1{2,}|^\s*[-*•●▪►>]\s|[*_~`]\S[^*_~`]*[*_~`]/mu.test(value),
    );
    expect(bad.map(({ language, key }) => `${language} ${key}`)).toEqual([]);
  });

  it('uses the words and the register that were agreed on', () => {
    const bad = texts.flatMap(({ language, key, value }) => {
      const found = forbidden[language]?.exec(value);
      return found ? [`${language} ${key} ${found[0]}`] : [];
    });
    expect(bad).toEqual([]);
  });

  it('never says that somebody passed or failed', () => {
    const bad = texts.filter(({ value }) => verdicts.test(value));
    expect(bad.map(({ language, key }) => `${language} ${key}`)).toEqual([]);
  });

  it('shouts at nobody', () => {
    const bad = texts.filter(({ value }) => /[!?]{2,}|!.*!/su.test(value));
    expect(bad.map(({ language, key }) => `${language} ${key}`)).toEqual([]);
  });
});
