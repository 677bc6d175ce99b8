import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markdownPages } from './reading/markdown-pages.ts';

const root = new URL('../../', import.meta.url);
const sample = readFileSync(new URL('prisma/sample/vacancies.jsonl', root), 'utf8');
const texts = readdirSync(new URL('locales/id/', root)).flatMap((name) =>
  leaves(JSON.parse(readFileSync(new URL(`locales/id/${name}`, root), 'utf8'))),
);
/** Each line that the program has, what it fills in standing for anything; a line needs four letters of its own. */
const lines = texts
  .flatMap((text) => text.split('\n'))
  .filter((line) => line.replaceAll(/\{\{.*?\}\}/gu, '').replaceAll(/\P{L}/gu, '').length >= 4)
  .map(
    (line) =>
      new RegExp(`^${line.replaceAll(/[.*+?^$|()[\]\\]/gu, '\\$&').replaceAll(/\{\{.*?\}\}/gu, '.+')}$`, 'u'),
  );

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** What the bot says in the sessions of a page (blocks that begin with `> `), without the numbers of the choices. */
function said(page: string): string[] {
  return [...page.matchAll(/^```text\n(> .*?)^```/gmsu)]
    .flatMap(([, session = '']) => session.split('\n'))
    .map((line) => line.replace(/^\d\) /u, ''))
    .filter((line) => line !== '' && line !== '…' && !line.startsWith('> '));
}

const isKnown = (part: string): boolean =>
  lines.some((line) => line.test(part)) || sample.includes(`"${part}"`);

/** A vacancy in a list is put together: its title, employer and place, and what is not as asked for. */
const unknown = (page: string): string[] =>
  said(page).filter(
    (line) =>
      !isKnown(line) && !line.split(/, | \(|\)(?:, |$)/u).every((part) => part === '' || isKnown(part)),
  );

describe.each(markdownPages.filter(({ text }) => said(text).length > 0))(
  'the session in $path',
  ({ text }) => {
    it('is in the words that the program has today', () => {
      expect(unknown(text)).toEqual([]);
    });
  },
);

describe('a session', () => {
  it('stands in both READMEs', () => {
    const pages = markdownPages.filter(({ text }) => said(text).length > 0).map(({ path }) => path);
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'README.id.md']));
  });

  it('in former words is found out', () => {
    const page =
      '```text\n> kasir\nAda satu lowongan kerja, ketik 1.\n1) Kasir Minimarket\n0) Kembali\n```\n';
    expect(unknown(page)).toEqual(['Ada satu lowongan kerja, ketik 1.']);
  });
});
