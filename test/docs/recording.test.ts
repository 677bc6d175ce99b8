import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawSession } from '../recording/draw-session.ts';
import script from '../recording/main-job.json' with { type: 'json' };
import type { RecordedTurn } from '../recording/recorded-turn.ts';
import { markdownPages } from './reading/markdown-pages.ts';

const folder = new URL('../../docs/recording/', import.meta.url);
const turns = JSON.parse(readFileSync(new URL('main-job.json', folder), 'utf8')) as RecordedTurn[];
const drawn = readFileSync(new URL('main-job.svg', folder), 'utf8');
const remedy = 'Run `npm run recording` and commit what it writes.';

/** The turns of a session in a page, without those of which nothing is shown. */
function quoted(page: string): RecordedTurn[] {
  const [, session = ''] = /^```text\n(> halo\n.*?)^```/msu.exec(page) ?? [];
  return session
    .split(/^> /mu)
    .slice(1)
    .map((turn) => {
      const [says = '', ...hears] = turn.split('\n').filter((line) => line !== '' && line !== '…');
      return { says, hears };
    });
}

/** Turns that were not recorded in this order, or not with these lines from the first on. */
function unrecorded(said: readonly RecordedTurn[]): RecordedTurn[] {
  let at = 0;
  return said.filter(({ says, hears }) => {
    const next = turns.findIndex((turn, index) => index >= at && turn.says === says);
    const lines = (turns[next]?.hears.join('\n') ?? '').split('\n').filter((line) => line !== '');
    if (next === -1 || hears.some((line, index) => line !== lines[index])) return true;
    at = next + 1;
    return false;
  });
}

describe('the recording of the main job', () => {
  it('is of the conversation that is to be played, to its end', () => {
    expect(
      turns.map(({ says }) => says),
      remedy,
    ).toEqual(script);
    expect(turns.filter(({ hears }) => hears.length === 0)).toEqual([]);
    expect(turns.at(-2)?.hears.join()).toContain('antrean petugas');
  });

  it('is drawn as it was recorded', () => {
    expect(drawn, remedy).toBe(drawSession(turns, /<title>(.*)<\/title>/u.exec(drawn)?.[1] ?? ''));
    expect(drawSession(turns.slice(1), 'another')).not.toBe(drawn);
  });

  it.each(['README.md', 'README.id.md'])('is what %s quotes', (path) => {
    const said = quoted(markdownPages.find((page) => page.path === path)?.text ?? '');
    expect(said.length).toBeGreaterThan(5);
    expect(unrecorded(said)).toEqual([]);
  });

  it('is told from a session that nobody had', () => {
    const [first = { says: '', hears: [] }] = quoted('```text\n> halo\nHai!\n```\n');
    expect(unrecorded([first])).toEqual([first]);
  });
});
