import { describe, expect, it } from 'vitest';
import { languages } from '../../flows/languages.ts';
import { readSpokenTexts, readTexts } from './read-texts.ts';

/** The longest body of a WhatsApp message with buttons or a list. */
const longestBody = 1_024;
const source = new Map(readTexts('id').map(({ key, value }) => [key, value]));
const translations = languages.filter((language) => language !== 'id');

describe('the texts of every language', () => {
  it.each(translations)('in %s have the keys of the Indonesian ones, no more and no fewer', (language) => {
    const keys = new Set(readTexts(language).map(({ key }) => key));
    expect({
      missing: [...source.keys()].filter((key) => !keys.has(key)),
      surplus: [...keys].filter((key) => !source.has(key)),
    }).toEqual({ missing: [], surplus: [] });
  });

  it.each(translations)('in %s name the same variables', (language) => {
    const differing = readTexts(language).filter(
      ({ key, value }) => String(variables(value)) !== String(variables(source.get(key) ?? '')),
    );
    expect(differing.map(({ key }) => key)).toEqual([]);
  });

  it.each(translations)('in %s are lists where the Indonesian ones are', (language) => {
    const differing = readTexts(language).filter(
      ({ key, value }) => Array.isArray(value) !== Array.isArray(source.get(key)),
    );
    expect(differing.map(({ key }) => key)).toEqual([]);
  });

  it.each(languages)('in %s are never empty and have no blanks around them', (language) => {
    const bad = readTexts(language).filter(({ value }) =>
      [value].flat().some((text) => text === '' || text !== text.trim()),
    );
    expect(bad.map(({ key }) => key)).toEqual([]);
  });

  it('fit into one message', () => {
    const long = readSpokenTexts().filter(({ value }) => value.length > longestBody);
    expect(long.map(({ language, key }) => `${language} ${key}`)).toEqual([]);
  });

  it.each(languages)('in %s that are counted have a form for one and for many', (language) => {
    const keys = new Set(readTexts(language).map(({ key }) => key));
    const single = [...keys].filter((key) => key.endsWith('_one'));
    expect(single.length).toBeGreaterThan(0);
    expect(single.filter((key) => !keys.has(key.replace(/_one$/, '_other')))).toEqual([]);
  });
});

function variables(value: string | string[]): string[] {
  const names = [value]
    .flat()
    .flatMap((text) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]));
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
