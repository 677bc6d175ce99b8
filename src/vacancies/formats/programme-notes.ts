import { wibTime } from '../../time/wib-time.ts';
import { parseMoment } from '../cleaning/parse-moment.ts';
import { textOf } from '../cleaning/clean-field.ts';

const mostProgrammes = 12;

/**
 * What a shared programme's schedule means for the reader. It holds for all rows of the programme alike, so it closes
 * no vacancy; see docs/decisions/004-programme-dates.md.
 */
export function scheduleNote(registration: [unknown, unknown], work: [unknown, unknown]): string {
  const open = period(registration);
  const stay = period(work);
  const lines = [
    open === '' ? '' : `Pendaftaran program: ${open}. Kalau sudah lewat, tanyakan dulu ke perusahaannya.`,
    stay === '' ? '' : `Masa magang menurut program: ${stay}.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Said where a vacancy's place is only the employer's address. */
export function seatNote(isSeat: boolean): string {
  return isSeat ? 'Tempatnya menurut alamat perusahaan; tanyakan lagi tempat kerjanya.' : '';
}

/** Study programmes that a row asks for, shortened where there are very many. */
export function programmesNote(programmes: string[]): string {
  if (programmes.length === 0) return '';
  const shown = programmes.slice(0, mostProgrammes).join(', ');
  const more = programmes.length - mostProgrammes;
  return more > 0 ? `Jurusan: ${shown}, dan ${String(more)} jurusan lain.` : `Jurusan: ${shown}.`;
}

function period([from, until]: [unknown, unknown]): string {
  const start = dateWords(from);
  const end = dateWords(until);
  if (start !== '' && end !== '') return `${start} sampai ${end}`;
  return end === '' ? start : `sampai ${end}`;
}

function dateWords(input: unknown): string {
  const moment = parseMoment(textOf(input));
  if (moment === null) return '';
  return wibTime(moment).setLocale('id').toFormat('d LLLL yyyy');
}
