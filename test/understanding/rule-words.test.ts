import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPlainWords } from '../../src/understanding/words/to-plain-words.ts';

const rules = new URL('../../src/understanding/rules/', import.meta.url);
/** Words of patterns for whole sentences, which name what other words of the list stand for. */
const inSources = /phrase\(\s*(?:'([^']+)'|`([^`]+)`)/g;

describe('the rules', () => {
  it.each(readdirSync(rules))(
    'of %s look only for words that plain words can be, so that none is dead',
    (file) => {
      const source = readFileSync(new URL(file, rules), 'utf8').replaceAll(/\$\{\w+\}/g, '');
      const words = [...source.matchAll(inSources)].flatMap(
        ([, plain, template]) => (plain ?? template ?? '').match(/[a-z][a-z0-9-]*/g) ?? [],
      );
      const dead = words.filter((word) => toPlainWords(word).join(' ') !== word);
      expect([...new Set(dead)]).toEqual([]);
    },
  );
});

describe('plain words', () => {
  it.each([
    ['tolong nomor ini dikeluarin dari daftar', 'keluar'],
    ['tulung diendhegke wae', 'berhenti'],
    ['datanya dibusakke aja', 'hapus'],
    ['aku dikirimi terus', 'kirim'],
  ])('know the verb of "%s" in the form it is built in', (typed, plain) => {
    expect(toPlainWords(typed)).toContain(plain);
  });

  it.each(['membuat', 'guru mengaji', 'mudah', 'dinten'])(
    'leave "%s" alone, which only looks like such a verb',
    (typed) => {
      expect(toPlainWords(typed)).toEqual(typed.split(' '));
    },
  );
});
