import { findEmploymentInText, findEmploymentType } from '../facts/find-terms.ts';
import type { AdvertDraft } from './advert-draft.ts';

const trainee = /\b(?:magang|intern(?:ship)?s?|pkl|prakerin)\b/i;
const pastTraining = /\b(?:pengalaman|pernah|habis|setelah|boleh) (?:\w+ )?magang\b/i;
const spoken =
  /\b(?:kontrak (?:selama |kerja |awal )?\d|\d+ (?:bulan|tahun) kontrak|pkwt|harian lepas|(?<=(?:^|[\n,;(]|- |\. )\s*)harian(?=\s*(?:$|[\n,;.)]))|(?:upah|bayaran|kerja|karyawan|tenaga|pekerja|sistem|buruh|gaji|status|tipe)\s*:?\s*harian\b|part ?-?time|paruh waktu|full ?-?time|freelance\w*|kerja lepas|karyawan tetap|pegawai tetap|kerja sampingan)\b/i;

/** The kind of work an advert names; null where it names none. */
export function findAdvertType(text: string): AdvertDraft['type'] {
  if (trainee.test(text) && !pastTraining.test(text)) return 'internship';
  const told = findEmploymentInText(text);
  if (told !== null) return told;
  const words = spoken.exec(text)?.[0];
  if (words === undefined) return null;
  return /harian/i.test(words) ? 'daily' : findEmploymentType(words);
}
