import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionKeys } from '../support/text-keys.ts';
import { askedQuestions } from './asked-questions.ts';
import { readKeyUses } from './read-key-uses.ts';
import { readTexts } from './read-texts.ts';

const uses = readKeyUses();
const written = new Set(readTexts('id').map(({ key }) => key));
const keys = [...written].map(withoutCount);
const known = new Set(keys);

describe('the keys that the sources name', () => {
  it('all have a text', () => {
    const missing = uses.literals.filter(({ key }) => !known.has(key));
    expect(missing.map(({ file, key }) => `${file} ${key}`)).toEqual([]);
  });

  it('can be filled with at least one text where only a part is written', () => {
    const empty = uses.templates.filter(({ pattern }) => !keys.some((key) => pattern.test(key)));
    expect(empty.map(({ file, template }) => `${file} ${template}`)).toEqual([]);
  });
});

describe('the texts', () => {
  it('are all used', () => {
    const asked = new Set(askedQuestions().flatMap(({ question }) => questionKeys(question)));
    const literals = new Set(uses.literals.map(({ key }) => key));
    const isUsed = (key: string): boolean =>
      asked.has(key) ||
      literals.has(key) ||
      uses.templates.some(({ pattern, bare, file }) => pattern.test(key) && (!bare || isNamed(key, file)));
    const unused = keys.filter(
      (key) => !key.startsWith('words:') && !isUsed(key) && !isUsed(key.replace(/_(retry|nameless)$/, '')),
    );
    expect(unused).toEqual([]);
  });
});

/**
 * Whether what a bare `ns:${part}` needs is written in the folder that asks for it. The parts of `retry` are handed over
 * from the parsers.
 */
function isNamed(key: string, file: string): boolean {
  const [namespace = '', name = ''] = key.split(':');
  if (namespace === 'retry') return [...uses.names].some((known) => known.endsWith(` ${name}`));
  return uses.names.has(`${dirname(file)} ${name}`);
}

/** `years_one` is asked for as `years`. */
function withoutCount(key: string): string {
  const counted = key.replace(/_(zero|one|other)$/, '');
  return written.has(`${counted}_one`) && written.has(`${counted}_other`) ? counted : key;
}
