import { describe, expect, it } from 'vitest';
import { explainFit } from '../../src/matching/explain-fit.ts';
import { scoreFit } from '../../src/matching/score-fit.ts';
import { toFitPerson } from '../../src/matching/to-fit-person.ts';
import { toFitVacancy } from '../../src/matching/to-fit-vacancy.ts';
import english from '../../locales/en/matching.json' with { type: 'json' };
import indonesian from '../../locales/id/matching.json' with { type: 'json' };
import javanese from '../../locales/jv/matching.json' with { type: 'json' };

const profile = {
  ...{ regency: '33.74', places: [], education: 'SMA', fields: ['penjualan'], wish: null, wishFields: [] },
  ...{ payMin: 3_000_000, interestCode: null },
};
const offer = {
  ...{ title: 'Kasir', regency: '33.74', placeText: null, remote: false, education: ['SMA'] },
  ...{ fields: ['penjualan'], payMin: null, payMax: null, programmes: [], experienceYears: null },
  ...{ source: 'loker', kind: 'job' },
};

function explain(person: Partial<typeof profile>, vacancy: Partial<Record<keyof typeof offer, unknown>>) {
  const who = toFitPerson({ ...profile, ...person });
  const what = toFitVacancy({ ...offer, ...vacancy } as Parameters<typeof toFitVacancy>[0]);
  return explainFit(who, what, scoreFit(who, what));
}
const keys = (lines: { key: string }[]) => lines.map(({ key }) => key);

describe('explaining a fit', () => {
  it('names the reasons where it fits', () => {
    expect(keys(explain({}, {}))).toEqual([
      'matching:fits',
      'matching:reason.field',
      'matching:place.own',
      'matching:reason.education',
    ]);
  });

  it('tells how far a neighbouring regency is', () => {
    const line = explain({}, { regency: '33.21' }).find(({ key }) => key === 'matching:place.near');
    expect(line?.vars?.['km']).toBe(40);
  });

  it.each([
    ['place', { regency: '33.29' }, 'place'],
    ['field', { fields: ['listrik'], title: 'Teknisi Listrik' }, 'field'],
    ['pay', { payMax: 1_000_000 }, 'pay'],
  ])('names a gap in %s and one thing that would help', (_, vacancy, gap) => {
    const lines = keys(explain({}, vacancy));
    expect(lines[0]).toBe('matching:fitsNot');
    expect(lines).toContain(`matching:gap.${gap}`);
    expect(lines.filter((key) => key.startsWith('matching:help.'))).toEqual([`matching:help.${gap}`]);
  });

  it.each([
    ['a school diploma', 'SMP', ['SMA'], 'school'],
    ['a college degree', 'SMP', ['S1'], 'college'],
    ['more than the school a person has done', 'SMA', ['D3', 'S1'], 'college'],
  ])('advises what helps where %s is asked for', (_, has, asked, help) => {
    const lines = keys(explain({ education: has }, { education: asked }));
    expect(lines).toContain('matching:gap.education');
    expect(lines.filter((key) => key.startsWith('matching:help.'))).toEqual([`matching:help.${help}`]);
  });

  it('speaks of the chosen places, not of kilometres, within them and in the own regency', () => {
    const places = ['33.21', '33.22'];
    expect(keys(explain({ places } as never, { regency: '33.21' }))).toContain('matching:place.chosen');
    expect(keys(explain({ places } as never, {}))).toContain('matching:gap.placeNotChosen');
  });

  it('has every text in every language', () => {
    const shape = (texts: object): unknown =>
      Object.entries(texts).map(([key, value]) => [
        key,
        typeof value === 'object' ? shape(value as object) : 'text',
      ]);
    expect(shape(javanese)).toEqual(shape(indonesian));
    expect(shape(english)).toEqual(shape(indonesian));
  });
});
