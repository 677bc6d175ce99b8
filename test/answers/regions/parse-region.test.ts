import { describe, expect, it } from 'vitest';
import districts from '../../../src/answers/regions/districts.json' with { type: 'json' };
import { parsePlaces } from '../../../src/answers/regions/parse-places.ts';
import { parseRegion } from '../../../src/answers/regions/parse-region.ts';
import { allRegencies } from '../../../src/answers/regions/regions.ts';

const parse = (input: string) => parseRegion(input, { today: '2026-11-24' });

describe('parseRegion', () => {
  it('knows every regency and city by its official name, its code and its name with "kab." or "kota" behind', () => {
    for (const { code, name, shortName, type } of allRegencies)
      for (const typed of [
        name,
        name.toUpperCase(),
        code,
        code.replace('.', ''),
        `${shortName} ${type === 'kota' ? 'kota' : 'kab.'}`,
      ])
        expect([typed, parse(typed)]).toEqual([typed, { ok: true, value: code }]);
  });

  it.each(['bener', 'bener kak', 'saya butuh kerja', 'tulung golekke gawean', 'salam'])(
    'takes everyday words that are districts too for what they mean: %s',
    (words) => {
      expect(parse(words).ok).toBe(false);
      expect(parsePlaces(words, { today: '2026-11-24' }).ok).toBe(false);
      expect(parsePlaces('kec bener atau kec salam', { today: '2026-11-24' })).toMatchObject({
        value: { where: ['33.06', '33.08'] },
      });
    },
  );

  it('leads each of the 576 districts to its regency, alone or among others', () => {
    const names = Object.entries(districts.districts).flatMap(([code, list]) =>
      list.split(', ').map((name) => ({ code, name })),
    );
    expect(names).toHaveLength(576);
    for (const { code, name } of names) {
      const found = parse(`kecamatan ${name}`);
      expect([name, found.ok ? [found.value] : found.options]).toEqual([
        name,
        expect.arrayContaining([code]),
      ]);
    }
  });

  it('takes a district together with its regency', () => {
    for (const { code, name } of allRegencies)
      for (const district of (districts.districts as Record<string, string>)[code]?.split(', ') ?? [])
        expect([district, parse(`Kec. ${district}, ${name}`)]).toEqual([district, { ok: true, value: code }]);
  });

  it('asks back among places of one name, the likeliest first', () => {
    expect(parse('magelang')).toEqual({ ok: false, why: 'AMBIGUOUS', options: ['33.71', '33.08'] });
    expect(parse('prambanan')).toEqual({
      ok: false,
      why: 'AMBIGUOUS',
      options: ['33.10', 'outside: Sleman'],
    });
  });

  it('says what is elsewhere, what is the whole province and what is no place', () => {
    expect(parse('Surabaya')).toEqual({ ok: false, why: 'OUTSIDE', detail: 'Surabaya' });
    expect(parse('jateng')).toEqual({ ok: false, why: 'PROVINCE' });
    expect(parse('di mana saja')).toEqual({ ok: false, why: 'NOT_UNDERSTOOD' });
    expect(parse(' \u200b ')).toEqual({ ok: false, why: 'EMPTY' });
  });

  it('is not misled by streets, housing estates and refusals', () => {
    for (const typed of [
      'Jl. Magelang km 5',
      'PERUM SUKOHARJO INDAH',
      'bukan semarang',
      'kendala',
      'salah',
      'pkl',
    ])
      expect([typed, parse(typed).ok]).toEqual([typed, false]);
  });
});
