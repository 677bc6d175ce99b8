import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { createRenderer } from '../../src/rendering/renderer.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const languages = ['id', 'jv', 'en'];
const page = readFileSync(join(home, 'docs/texts.md'), 'utf8');

/** So many words in a row are a message's own. */
const leastWords = 5;

/** Where conversations are played through the whole of the house: what is said there follows the texts. */
const played = [
  'cli',
  'conversation',
  'docs',
  'e2e',
  'faults',
  'inbox',
  'jobs',
  'media',
  'people',
  'runtime',
];

const root = realpathSync(mkdtempSync(join(tmpdir(), 'change-a-message-')));
afterAll(() => rmSync(root, { recursive: true }));

const grepsOf = (text: string): string[][] =>
  [...text.matchAll(/`grep -rn "([^"]+)" ([\w/]+)`/gu)].map(([, words = '', place = '']) => [words, place]);
const grep = ([words = '', place = '']: string[]): string[] =>
  execFileSync('grep', ['-rn', words, place], { cwd: home, encoding: 'utf8' }).trim().split('\n');

/** The pieces of all messages in which nothing is filled in. */
function pieces(): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string')
      for (const piece of value.split(/\{\{.*?\}\}|\n/u).map((one) => one.trim()))
        if (piece.split(/\s+/u).length >= leastWords && piece.length >= 30) found.set(piece, key);
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, `${key}.${name}`);
  };
  for (const language of languages)
    for (const name of readdirSync(join(home, 'locales', language)))
      walk(JSON.parse(readFileSync(join(home, 'locales', language, name), 'utf8')), `${language}/${name}`);
  return found;
}

describe('the recipe to change a message', () => {
  it('finds a message, and who says it, by the searches that it names', () => {
    const greps = grepsOf(page);
    expect(greps.length).toBeGreaterThan(0);
    for (const one of greps) expect(grep(one)).not.toEqual([]);
    expect(grep(greps[0] ?? []).join()).toMatch(/^locales\/id\/onboarding\.json:\d+:\s+"name":/u);
  });

  it('breaks no test that plays conversations, for none spells a message out', () => {
    const messages = pieces();
    expect(messages.size).toBeGreaterThan(1_000);
    const files = played.flatMap((folder) =>
      readdirSync(join(home, 'test', folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|js|json)$/u.test(name))
        .map((name) => `test/${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(50);
    const spelled = files.flatMap((file) => {
      const text = readFileSync(join(home, file), 'utf8');
      return [...messages].filter(([piece]) => text.includes(piece)).map(([, key]) => `${file}: ${key}`);
    });
    expect(spelled, 'use said(key) of test/support/said.ts, or `hears` in a script').toEqual([]);
  });

  it('is seen at once in every language', async () => {
    for (const part of ['flows', 'src', 'locales'])
      cpSync(join(home, part), join(root, part), { recursive: true });
    for (const part of ['node_modules', 'package.json']) symlinkSync(join(home, part), join(root, part));
    for (const language of languages) {
      const file = join(root, 'locales', language, 'onboarding.json');
      const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      writeFileSync(file, JSON.stringify({ ...texts, name: `${language}: siapa?` }));
    }
    const path = join(root, 'src/rendering/renderer.ts');
    const made = ((await import(path)) as { createRenderer: typeof createRenderer }).createRenderer();
    expect(languages.map((language) => made.render({ key: 'onboarding:name' }, language))).toEqual(
      languages.map((language) => `${language}: siapa?`),
    );
  });
});
