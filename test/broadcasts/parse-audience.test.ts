import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AudienceError } from '../../src/broadcasts/audience/audience-error.ts';
import { checkMeaning } from '../../src/broadcasts/audience/check-meaning.ts';
import { expandSegments } from '../../src/broadcasts/audience/expand-segments.ts';
import { parseAudience } from '../../src/broadcasts/audience/parse-audience.ts';
import { printAudience } from '../../src/broadcasts/audience/print-audience.ts';
import { arbitraryAudience } from './arbitrary-audience.ts';

describe('the audience language', () => {
  it('reads what it has written to the same tree', () => {
    fc.assert(
      fc.property(arbitraryAudience(['nama', 'job fair solo']), (audience) => {
        expect(parseAudience(printAudience(audience))).toEqual(audience);
      }),
    );
  });

  it.each([
    ['regency=33.74 and not assessed', 'regency=33.74 and not assessed'],
    ['REGENCY = "Kota Semarang" AND  belum tes', 'regency=33.74 and not assessed'],
    ['daerah=kudus dan (usia>18 atau umur<=17)', 'regency=33.19 and (age>=19 or age<=17)'],
    ['education in SMA,smk or field=garmen', 'education in SMA,SMK or field=garmen'],
    ['age=18..24 and seen<30d and seen>=7d', 'age=18..24 and seen<30d and seen>=7d'],
    ['interest!=S', 'not interest=S'],
    ['applied and applied=k7ma and tag=JobFair', 'applied and applied=K7MA and tag=jobfair'],
    ['not not registered', 'not not registered'],
    ['segment:Nama or segment:"job fair"', 'segment:nama or segment:"job fair"'],
  ])('reads %s', (source, printed) => {
    expect(printAudience(parseAudience(source))).toBe(printed);
  });

  it.each([
    ['', 'empty', 1],
    ['   ', 'empty', 1],
    ['regency', 'unfinished', 8],
    ['regency=', 'unfinished', 9],
    ['regency=33.99', 'badRegion', 9],
    ['regency=Semarang', 'ambiguousRegion', 9],
    ['age>=abc', 'badAge', 6],
    ['age<0', 'badAge', 5],
    ['seen<0d', 'badDays', 6],
    ['education=TK', 'badValue', 11],
    ['assessed registered', 'unexpected', 10],
    ['(assessed', 'openBracket', 1],
    ['assessed)', 'unexpected', 9],
    ['tag="job', 'openQuote', 5],
    ['assessed and', 'unfinished', 13],
    ['colour=red', 'unknownWord', 1],
    ['assessed; drop table person', 'unexpected', 9],
    ['disability=tuli', 'private', 1],
    ['segment nama', 'needsOperator', 9],
    ['x'.repeat(1001), 'tooLong', 1000],
    [`${'('.repeat(40)}assessed${')'.repeat(40)}`, 'tooLong', 32],
  ])('refuses %s with its place and an example', (source, fault, position) => {
    const error = thrownBy(() => parseAudience(source));
    expect(error).toBeInstanceOf(AudienceError);
    expect(error).toMatchObject({ code: 'AUDIENCE_INVALID', fault, position });
    expect((error as AudienceError).example).not.toBe('');
  });

  it('never throws anything but its own error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
        const error = thrownBy(() => parseAudience(source));
        expect(error === undefined || error instanceof AudienceError).toBe(true);
      }),
    );
  });

  it.each([
    ['assessed or not assessed', 'everybody'],
    ['not (tag=a and not tag=a)', 'everybody'],
    ['assessed and not assessed', 'nobody'],
  ])('refuses %s, which says nothing about anybody', (source, fault) => {
    expect(thrownBy(() => checkMeaning(parseAudience(source)))).toMatchObject({ fault });
  });

  it('lets an audience pass that some facts fit', () => {
    expect(() => checkMeaning(parseAudience('regency=33.74 and not assessed'))).not.toThrow();
  });

  it('puts segments in, also inside each other, and refuses circles and unknown ones', async () => {
    const stored: Record<string, string> = {
      young: 'age<25',
      near: 'segment:young and regency=33.74',
      a: 'segment:b',
      b: 'segment:a',
    };
    const load = (name: string): Promise<string | null> => Promise.resolve(stored[name] ?? null);
    const expand = async (source: string): Promise<string> =>
      printAudience(await expandSegments(parseAudience(source), load));
    expect(await expand('segment:near or assessed')).toBe('(age<=24 and regency=33.74) or assessed');
    await expect(expand('segment:a')).rejects.toMatchObject({ fault: 'segmentCircle' });
    await expect(expand('segment:nowhere')).rejects.toMatchObject({ fault: 'unknownSegment' });
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
