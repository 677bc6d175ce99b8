import { expect, it } from 'vitest';
import { parseStudy } from '../../src/answers/education/parse-study.ts';

it.each([
  ['Tata Busana, 2020', 'Tata Busana', 2020],
  ['jurusan TKJ lulus tahun 2019', 'TKJ', 2019],
  ['lulus 2018', null, 2018],
  ['teknik mesin', 'teknik mesin', null],
  ['S1 Akuntansi lulusan 2021 kak', 'Akuntansi', 2021],
  ['SMK Teknik Kendaraan Ringan 2022', 'Teknik Kendaraan Ringan', 2022],
  ['jurusane multimedia, rampung taun 2017', 'multimedia', 2017],
])('takes programme and year out of "%s"', (typed, major, year) => {
  expect(parseStudy(typed, { today: '2026-11-28' })).toEqual({ ok: true, value: { major, year } });
});

it.each([
  ['', 'EMPTY'],
  ['7', 'NOT_UNDERSTOOD'],
  ['lulus', 'NOT_UNDERSTOOD'],
  ['belum pernah', 'NOT_UNDERSTOOD'],
  ['gak tau', 'NOT_UNDERSTOOD'],
  ['lulus 2031', 'FUTURE'],
])('asks again for "%s"', (typed, why) => {
  expect(parseStudy(typed, { today: '2026-11-28' })).toEqual({ ok: false, why });
});
