import { regionName } from '../../src/answers/regions/regions.ts';
import type { EducationLevel } from '../../src/answers/education/education-levels.ts';
import type { VacancyDraft } from '../../src/vacancies/vacancy-draft.ts';
import { inventedDraft } from './make-draft.ts';

const titles =
  `Kasir Minimarket|Pramuniaga|Store Crew|SPG Event|Sales Kanvas|Admin Gudang|Staff Administrasi|Admin Online Shop|
Operator Jahit|Quality Control Garmen|Supervisor Sewing|Sopir Truk|Driver Pribadi|Kurir Paket|Satpam|Security Malam|Office Boy|
Cleaning Service|Asisten Rumah Tangga|Baby Sitter|Koki|Cook Helper|Barista|Waiters|Tukang Las|Mekanik Motor|Teknisi Listrik|
Operator Produksi|Helper Gudang|Packing|Perawat|Asisten Apoteker|Apoteker|Bidan|Guru TK|Tutor Matematika|Programmer|
Desain Grafis|Staff Accounting|HRD`
    .replaceAll('\n', '')
    .split('|');
const places = [
  ...['33.74', '33.22', '33.21', '33.24', '33.72', '33.11', '33.13', '33.10', '33.19', '33.20'],
  ...['33.02', '33.03', '33.01', '33.28', '33.18'],
];
const levels: EducationLevel[][] = [['SMA', 'SMK'], ['SMP'], [], ['D3', 'S1'], ['SD', 'SMP']];
const size = 200;
const minute = 60_000;

/** 200 invented vacancies, always the same: each of 40 titles in five places, with pay, schooling and hours in turn. */
export function inventedCorpus(now: Date): VacancyDraft[] {
  return Array.from({ length: size }, (_, row) => {
    const title = titles[row % titles.length] ?? '';
    const regency = places[(row * 7) % places.length] ?? '33.74';
    const isRemote = ['Programmer', 'Desain Grafis'].includes(title) && row % 3 === 0;
    const pay = row % 4 === 3 ? null : 1_800_000 + (row % 7) * 400_000;
    return inventedDraft({
      ...{ sourceId: `contoh-${String(row)}`, title, employer: `Usaha Contoh ${String(row + 1)}` },
      ...{ regency, placeText: regionName(regency), remote: isRemote },
      ...{ education: levels[row % levels.length] ?? [], payMin: pay, payMax: pay },
      kind: row % 11 === 5 ? 'internship' : 'job',
      disabilityFriendly: row % 17 === 4,
      description: descriptionOf(row),
      postedAt: new Date(now.getTime() - row * minute),
    });
  });
}

function descriptionOf(row: number): string {
  if (row % 9 === 2) return 'Kerja part time, jam bisa dipilih.';
  return row % 9 === 6 ? 'Kerja shift malam dengan uang makan.' : 'Kerja enam hari, lingkungan baik.';
}
