import { noFacts } from '../../src/vacancies/vacancy-facts.ts';
import type { VacancyDraft } from '../../src/vacancies/vacancy-draft.ts';

/** An invented vacancy; `change` says what matters to the test. */
export function vacancyDraft(sourceId: string, change: Partial<VacancyDraft> = {}): VacancyDraft {
  return {
    ...noFacts,
    source: 'jobposting',
    sourceId,
    title: 'Kasir Toko',
    employer: 'CV Contoh Makmur',
    regency: '33.74',
    placeText: 'Kota Semarang',
    remote: false,
    fields: ['penjualan'],
    education: ['SMA'],
    programmes: [],
    experienceYears: null,
    payMin: 3_000_000,
    payMax: 3_500_000,
    openings: 2,
    description: 'Melayani pembeli dan mencatat penjualan harian.',
    requirements: 'Jujur dan teliti.',
    disabilityFriendly: false,
    kind: 'job',
    postedAt: new Date('2026-11-01T00:00:00Z'),
    closesAt: new Date('2026-12-01T00:00:00Z'),
    closedAt: null,
    ...change,
  };
}

/** A handful of different vacancies, enough for two pages of a search. */
export const sampleDrafts: VacancyDraft[] = [
  vacancyDraft('1'),
  vacancyDraft('2', { title: 'Kasir Minimarket', employer: 'PT Contoh Ritel' }),
  vacancyDraft('3', { title: 'Kasir Restoran', employer: 'Warung Contoh', fields: ['kuliner'] }),
  vacancyDraft('4', {
    title: 'Kasir Swalayan',
    employer: 'PT Contoh Jaya',
    regency: '33.72',
    placeText: 'Surakarta',
  }),
  vacancyDraft('5', { title: 'Kasir Apotek', employer: 'Apotek Contoh', fields: ['kesehatan'] }),
  vacancyDraft('6', { title: 'Kasir Bengkel', employer: 'Bengkel Contoh', fields: ['mesin'] }),
  vacancyDraft('7', {
    title: 'Operator Jahit',
    employer: 'PT Contoh Garmen',
    fields: ['garmen'],
    description: 'Menjahit pakaian jadi. '.repeat(40),
  }),
  vacancyDraft('8', { title: 'Staf Admin', employer: 'PT Contoh Kantor', fields: ['administrasi'] }),
];
