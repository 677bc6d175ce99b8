import type { vacancyReportRow } from './vacancy-report.ts';

type Row = ReturnType<typeof vacancyReportRow>;

/** Vacancies of one firm, or of one month. */
export interface PostedGroup {
  /** The firm with its regency, or the month such as `2026-11`. */
  name: string;
  vacancies: number;
  /** People who are looked for; where a vacancy does not say how many, none are counted. */
  wanted: number;
  filled: number;
}

/** How many vacancies were posted, for how many people, and how many of them are filled, by a part of their lines. */
export function groupPosted(rows: readonly Row[], nameOf: (row: Row) => string): PostedGroup[] {
  const groups = new Map<string, PostedGroup>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name) ?? { name, vacancies: 0, wanted: 0, filled: 0 };
    group.vacancies += 1;
    group.wanted += Number(row.jumlah_tenaga_kerja);
    group.filled += row.status === 'terisi' ? 1 : 0;
    groups.set(name, group);
  }
  return [...groups.values()];
}

export const firmOf = ({ pemberi_kerja: firm, daerah_pemberi_kerja: place }: Row): string =>
  `${firm}, ${place}`;

export const monthOf = ({ berlaku_dari: from }: Row): string => from.slice(0, 7);
