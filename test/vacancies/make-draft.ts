import { noFacts } from '../../src/vacancies/vacancy-facts.ts';
import type { VacancyDraft } from '../../src/vacancies/vacancy-draft.ts';

/** An invented vacancy; give what matters to the test. */
export function inventedDraft(given: Partial<VacancyDraft> = {}): VacancyDraft {
  return {
    ...noFacts,
    source: 'jobposting',
    sourceId: 'contoh-1',
    title: 'Kasir Toko',
    employer: 'Toko Contoh Makmur',
    regency: '33.74',
    placeText: 'Kota Semarang',
    remote: false,
    fields: ['penjualan'],
    education: ['SMA', 'SMK'],
    programmes: [],
    experienceYears: null,
    payMin: 2_500_000,
    payMax: 3_000_000,
    openings: 2,
    description: 'Melayani pembeli.',
    requirements: 'Jujur dan teliti.',
    disabilityFriendly: false,
    kind: 'job',
    postedAt: null,
    closesAt: null,
    closedAt: null,
    ...given,
  };
}
