import { regionName } from '../answers/regions/regions.ts';
import type { PostedVacancy } from '../storage/vacancies/read-posted-vacancies.ts';
import { wibDate } from '../time/wib-date.ts';

/**
 * What article 5 of Perpres 57/2023 asks a report of a vacancy to hold: who gives the work, title and number, how long it is
 * valid, and of the work age, sex, schooling, skills, experience, pay and where it is; article 6: that it was filled. Read at
 * https://jdih.maritim.go.id/index.php/en/perpres-572023-wajib-lapor-lowongan-pekerjaan and
 * https://datacenter.ortax.org/ortax/aturan/show/25322 on 28 November 2026. The ministry's own form was not seen.
 */
export const vacancyReportColumns = [
  'kode',
  'pemberi_kerja',
  'nama_resmi',
  'jenis_pemberi_kerja',
  'daerah_pemberi_kerja',
  'jabatan',
  'kbji_2014',
  'jumlah_tenaga_kerja',
  'berlaku_dari',
  'berlaku_sampai',
  'usia',
  'jenis_kelamin',
  'pendidikan',
  'keterampilan',
  'pengalaman_tahun',
  'upah_minimal_sebulan',
  'upah_maksimal_sebulan',
  'wilayah_kerja',
  'jenis_hubungan_kerja',
  'status',
  'tanggal_status',
] as const;
type Column = (typeof vacancyReportColumns)[number];

/** One vacancy as a line of the report; what is not known stays empty. */
export function vacancyReportRow(vacancy: PostedVacancy, now: Date): Record<Column, string> {
  const { status, at } = statusOf(vacancy, now);
  const { firmRegency, openings, experienceYears, payMin, payMax, places, placeText } = vacancy;
  return {
    kode: vacancy.code,
    pemberi_kerja: vacancy.employer,
    nama_resmi: vacancy.legalName ?? '',
    jenis_pemberi_kerja: vacancy.kind ?? '',
    daerah_pemberi_kerja: firmRegency === null ? '' : regionName(firmRegency),
    jabatan: vacancy.title,
    kbji_2014: vacancy.occupations[0] ?? '',
    jumlah_tenaga_kerja: plain(openings),
    berlaku_dari: wibDate(vacancy.postedAt ?? vacancy.importedAt),
    berlaku_sampai: vacancy.closesAt === null ? '' : wibDate(vacancy.closesAt),
    usia: vacancy.ageWords ?? '',
    jenis_kelamin: vacancy.sexWords ?? '',
    pendidikan: vacancy.education.join(' '),
    keterampilan: vacancy.requirements.replace(/^Syarat: /u, '').replace(/\s+/gu, ' '),
    pengalaman_tahun: plain(experienceYears),
    upah_minimal_sebulan: plain(payMin),
    upah_maksimal_sebulan: plain(payMax),
    wilayah_kerja: places.length > 0 ? places.map(regionName).join(', ') : (placeText ?? ''),
    jenis_hubungan_kerja: vacancy.employmentType ?? '',
    status,
    tanggal_status: at === null ? '' : wibDate(at),
  };
}

/** The report as CSV, a line each. */
export function vacancyReportCsv(rows: readonly Record<Column, string>[]): string {
  const lines = rows.map((row) => vacancyReportColumns.map((column) => cell(row[column])).join(','));
  return `${[vacancyReportColumns.join(','), ...lines].join('\n')}\n`;
}

/** Columns that no line knows anything of, but there are lines. */
export function emptyColumns(rows: readonly Record<Column, string>[]): Column[] {
  return rows.length === 0
    ? []
    : vacancyReportColumns.filter((column) => rows.every((row) => row[column] === ''));
}

function statusOf(
  { closedAt, closedWhy, closesAt }: PostedVacancy,
  now: Date,
): { status: string; at: Date | null } {
  if (closedAt !== null) return { status: closedWhy === 'filled' ? 'terisi' : 'ditutup', at: closedAt };
  if (closesAt !== null && closesAt < now) return { status: 'berakhir', at: closesAt };
  return { status: 'terbuka', at: null };
}

function plain(value: number | null): string {
  return value === null ? '' : String(value);
}

/** Quoted; a sign that a spreadsheet takes for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
