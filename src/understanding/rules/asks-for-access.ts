import { foldText } from '../../answers/words/fold-text.ts';
import { disabilityOf } from '../slots/person-slots.ts';
import type { Said } from './said.ts';

const vacancies =
  /\b(?:lowongan|loker|lowker|jobs?|vacanc\w+|(?:ada|wonten|ono|ana|onten|cari|golek|pados)\w* (?:pe)?(?:kerja|gawe|damel)\w*)\b/;
/** What is asked about ourselves or about rules, not for vacancies. */
const otherwise =
  /\b(?:daftar\w*|mendaftar|boleh|kuota|persen|hak|undang|pelatihan|kursus|aplikasi|layanan)\b/;

/** Whether somebody who tells of a disability asks for vacancies: "saya tuna rungu, apakah ada lowongan". */
export function asksForAccess({ text }: Said): boolean {
  const folded = foldText(text);
  return disabilityOf(folded) !== null && vacancies.test(folded) && !otherwise.test(folded);
}
