import { describe, expect, it } from 'vitest';
import recorded from '../../docs/recording/main-job.json' with { type: 'json' };
import { isSaidToday } from './reading/is-said-today.ts';
import { markdownPages } from './reading/markdown-pages.ts';

const remedy = 'Run `npm run recording`, and change the sessions in the pages alike.';

/** What the bot says in the sessions of a page (blocks that begin with `> `). */
function saidIn(page: string): string[] {
  const sessions = [...page.matchAll(/^```text\n(> .*?)^```/gmsu)].map(([, session = '']) => session);
  return linesOf(sessions.join('\n')).filter((line) => line !== '…' && !line.startsWith('> '));
}

/** Without the numbers of the choices. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^\w\) /u, ''));
}

const quoting = markdownPages.filter(({ text }) => saidIn(text).length > 0);

describe('a session', () => {
  it.each(quoting)('in $path is in the words that the program has today', ({ text }) => {
    expect(
      saidIn(text).filter((line) => !isSaidToday(line)),
      remedy,
    ).toEqual([]);
  });

  it('that was recorded is in the words that the program has today', () => {
    const said = recorded.flatMap(({ hears }) => hears.flatMap(linesOf));
    expect(
      said.filter((line) => !isSaidToday(line)),
      remedy,
    ).toEqual([]);
  });

  it('stands in both READMEs', () => {
    expect(quoting.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'README.id.md']));
  });

  it('in former words is found out', () => {
    const page =
      '```text\n> kasir\nAda satu lowongan kerja, ketik 1.\n1) Kasir Minimarket\n0) Kembali\n```\n';
    expect(saidIn(page).filter((line) => !isSaidToday(line))).toEqual(['Ada satu lowongan kerja, ketik 1.']);
  });
});
