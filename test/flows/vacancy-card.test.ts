import { describe, expect, it } from 'vitest';
import type { VacancyDetail, VacancyTerms } from '../../flows/facts.ts';
import { detailText } from '../../flows/vacancies/questions.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { vacancy } from '../support/flow-facts.ts';

const renderer = createRenderer();
const none: VacancyTerms = {
  ...{ payPer: null, experienceYears: null, employmentType: null, contractMonths: null, shift: null },
  ways: [],
};
const card = (given: Partial<VacancyDetail>): string[] =>
  renderer.render(detailText({ ...vacancy, ...given }, 40), 'id').split('\n');
const withTerms = (terms: Partial<VacancyTerms>, more: Partial<VacancyDetail> = {}): string[] =>
  card({ terms: { ...none, ...terms }, ...more });

describe('the card of a vacancy', () => {
  it('tells the terms that the source tells', () => {
    const lines = withTerms(
      {
        ...{ payPer: 'day', experienceYears: 2, employmentType: 'contract', contractMonths: 12 },
        ...{ shift: 'shift', ways: ['https://contoh.id/lamar', 'Jalan Contoh 1'] },
      },
      { openings: 3 },
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'Gaji ditulis per hari, kuhitung sebulan.',
        'Jenis kerja: kontrak 12 bulan',
        'Kerja bergiliran (shift).',
        'Pengalaman: paling sedikit 2 tahun',
        'Dicari: 3 orang',
        'Melamar langsung: https://contoh.id/lamar, Jalan Contoh 1',
      ]),
    );
  });

  it('is silent about what the source does not tell', () => {
    expect(withTerms({}, { openings: null })).toEqual(card({ openings: null }));
  });

  it.each([
    [0, 'hari ini'],
    [1, 'kemarin'],
    [13, '13 hari lalu'],
    [21, '3 minggu lalu'],
    [95, '3 bulan lalu'],
    [800, '2 tahun lalu'],
  ])('posted %i days ago says so', (days, ago) => {
    expect(card({ age: { days, from: 'posted' } })).toContain(`Dipasang ${ago}.`);
    const seen = days === 0 ? 'Baru masuk hari ini.' : `Ada di sini sejak ${ago}.`;
    expect(card({ age: { days, from: 'seen' } })).toContain(seen);
  });

  it('that may be filled by now, or had a private number, says so', () => {
    const lines = card({ age: { days: 95, from: 'posted' }, stale: true, phoneHidden: true });
    expect(lines).toContain('Sudah lama, mungkin sudah terisi. Tanyakan dulu apakah masih dibuka.');
    expect(lines).toContain('Nomor HP pribadi kututup. Lamar lewat sini saja.');
  });
});
