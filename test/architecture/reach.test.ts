import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../support/source-files.ts';

const outside = readSourceFiles('src').filter(({ path }) => !path.startsWith('src/storage/reach/'));

/** Files outside of the room that hold a pattern. */
function holders(pattern: RegExp): string[] {
  return outside.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe('who may be told what, and where, is written in one room', () => {
  it('the latest word on a consent is looked up nowhere else', () => {
    expect(holders(/(FROM|JOIN)\s+consent\b|consent\.find/u)).toEqual([]);
  });

  it('the order of addresses is spelled nowhere else; the reports ask where people write, not where they are told', () => {
    expect(holders(/last_seen_at DESC|lastSeenAt: 'desc'/u)).toEqual([
      'src/storage/linking/preferred-channel.ts',
      'src/storage/reports/indicator-figures-sql.ts',
    ]);
  });

  it('what a channel can do, how fast and for what price, is declared by the channel', () => {
    expect(
      holders(/'(telegram|whatsapp-web|whatsapp-cloud)'/u).filter(
        (path) => !path.startsWith('src/channels/'),
      ),
    ).toEqual([]);
  });

  it('no statement about notices names the states of flows by hand', () => {
    const named = holders(/\bflow (=|IN|NOT IN|<>) \(?'\w/u).filter(
      (path) => !path.includes('/person-data/'),
    );
    expect(named).toEqual([]);
  });
});
