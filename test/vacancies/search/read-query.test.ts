import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/vacancies/search/read-query.ts';
import { tsQuery } from '../../../src/vacancies/search/ts-query.ts';

const today = '2026-11-28';
const places = (typed: string) => readQuery(typed, today).places.map(({ codes }) => codes[0]);
const works = (typed: string) => readQuery(typed, today).works.map(({ words }) => words);

describe('reading a search', () => {
  it.each([
    ['cari lowongan kasir di Solo', 'kasir', '33.72'],
    ['perawat kota tegal', 'perawat', '33.76'],
    ['admin kab semarang', 'admin', '33.22'],
    ['kasiir solo', 'kasiir', '33.72'],
    ['sopir semarng', 'sopir', '33.74'],
    ['golek gawean masak neng klaten', 'masak', '33.10'],
  ])('tells work from place: %j', (typed, work, place) => {
    expect([works(typed), places(typed)]).toEqual([[work], [place]]);
  });

  it.each([
    ['loker kab. rembang', ['33.17']],
    ['kak ada loker jahit gak di sragen atau boyolali', ['33.14', '33.09']],
    ['lowongan sayung demak', ['33.21']],
    ['sopir solo raya', ['33.72', '33.11', '33.13', '33.09', '33.10', '33.14', '33.12']],
    ['tukang batu', []],
    ['kerja las', []],
  ])('finds all places, and none in words of work: %j', (typed, codes) => {
    expect(places(typed)).toEqual(codes);
  });

  it('keeps a district beside its regency', () => {
    expect(readQuery('kerja di banyudono', today).places).toEqual([
      { codes: ['33.09'], within: 'banyudono' },
    ]);
  });

  it.each([
    ['gaji diatas 4 juta semarang', { payMin: 4_000_000 }],
    ['cari kerja lulusan sma gaji minimal 3 juta', { payMin: 3_000_000, education: 'SMA' }],
    ['part time semarang', { type: 'part-time' }],
    ['ada yang bisa dikerjakan dari rumah?', { type: 'remote' }],
    ['admin yang bukan magang', { notType: 'internship' }],
    ['kerja tanpa ijazah', { noDiploma: true }],
    ['loker difabel', { disability: true }],
    ['loker admin terbaru', { newest: true }],
    ['fresh graduate d3 farmasi', { beginner: true, education: 'D3' }],
    ['kerja di rumah sakit', {}],
    ['guru sd', {}],
  ])('reads conditions: %j', (typed, conditions) => {
    expect(readQuery(typed, today).conditions).toEqual(conditions);
  });

  it.each([
    ['sopir/kurir', ['sopir', 'kurir']],
    ['kasir atau admin di kudus', ['kasir', 'admin']],
    ['lowongan kerja', []],
    ['bapak saya umur 50 ada kerjaan jaga malam?', ['jaga malam']],
    ['ada lowongan buat ibu rumah tangga yang bisa dikerjakan dari rumah', []],
  ])('takes words that say nothing of work out, and each work for itself: %j', (typed, found) => {
    expect(works(typed)).toEqual(found);
  });

  it('tells the kind of employer from the work', () => {
    const query = readQuery('pengen kerja di rumah sakit solo bagian administrasi', today);
    expect([query.workplace?.name, query.works.map(({ words }) => words)]).toEqual([
      'rumah sakit',
      ['administrasi'],
    ]);
  });

  it.each([
    ['satpan', '=satpam'],
    ['barsita', '=barista'],
    ['security', '=satpam'],
    ['OB', '=office boy'],
    ['nyupir', '=sopir'],
    ['jogo toko', '=pramuniaga'],
    ['momong bocah', '=pengasuh anak'],
  ])('knows a work by its other names and with errors: %j', (typed, term) => {
    expect(readQuery(typed, today).works[0]?.terms).toEqual([term]);
  });

  it.each([
    ['apa saja asal bukan pabrik di kendal', ['pabrik'], ['33.24']],
    ['jangan sales ya di boyolali', ['sales'], ['33.09']],
    ['selain spg blora', ['spg'], ['33.16']],
  ])('takes the work that is not wanted apart: %j', (typed, notWork, codes) => {
    const query = readQuery(typed, today);
    expect(query.conditions.notWork).toEqual(notWork);
    expect(query.works).toEqual([]);
    expect(query.places.flatMap((place) => place.codes)).toEqual(codes);
  });

  it.each(['bukan magang', 'jangan yang jauh', 'kasir bukan di solo'])(
    'takes %j for no work that is not wanted',
    (typed) => {
      expect(readQuery(typed, today).conditions.notWork).toBeUndefined();
    },
  );

  it('makes a query of whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        for (const { spellings } of readQuery(typed, today).works)
          expect(tsQuery(spellings, '|')).toMatch(
            /^(\(('[\p{L}\p{N}]+'(:\*)?|[()|&]| <-> | \| )+\)( \| )?)*$/u,
          );
      }),
    );
  });
});
