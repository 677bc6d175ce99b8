import { textOf } from '../cleaning/clean-field.ts';
import { listOf } from '../cleaning/list-of.ts';
import { parseLevels } from '../cleaning/parse-levels.ts';
import { readPay } from '../cleaning/pay/read-pay.ts';
import type { VacancyFormat } from './format.ts';
import { lokerPlace } from './loker-place.ts';
import { makeDraft } from './make-draft.ts';

/**
 * Loker.id with HTML text and pay in words. Its `gender` is kept for the statutory report alone: a vacancy is open to
 * everybody (SE M/6/HK.04/V/2025).
 */
export const lokerHtml: VacancyFormat = {
  id: 'loker-html',
  name: 'Loker.id (HTML)',
  columns: ['id', 'title', 'employer', 'location', 'education', 'qualifications_html'],
  toDraft: (row) =>
    makeDraft({
      source: 'loker',
      id: row['id'],
      rawTitle: row['title'],
      rawEmployer: row['employer'],
      ...lokerPlace(textOf(row['location'])),
      category: textOf(row['category']),
      education: parseLevels(listOf(row['education'], ';').join(', ')),
      experienceYears: yearsOf(listOf(row['experience'], ';')),
      pay: readPay(textOf(row['salary'])),
      descriptionParts: [row['description_html'], row['responsibilities_html']],
      requirementParts: [row['qualifications_html'], experienceNote(listOf(row['experience'], ';'))],
      kind: /intern|magang/i.test(textOf(row['job_type'])) ? 'internship' : 'job',
      rawPosted: row['posted_at'],
      rawClosed: row['closed_at'],
      employment: textOf(row['job_type']),
      sex: sexOf(textOf(row['gender'])),
      freshGraduates: /fresh graduate/i.test(textOf(row['experience'])) ? true : null,
    }),
};

function experienceNote(experience: string[]): string {
  return experience.length === 0 ? '' : `Pengalaman: ${experience.join(', ')}.`;
}

function yearsOf(experience: string[]): number | null {
  if (experience.some((entry) => /fresh graduate/i.test(entry))) return 0;
  const least = experience
    .map((entry) => Number.parseInt(entry.replace(/\D*/, ''), 10))
    .filter(Number.isFinite);
  return least.length === 0 ? null : Math.min(...least);
}

function sexOf(gender: string): string {
  const female = /perempuan|wanita|female/i.test(gender);
  const male = /laki|pria|(?<!fe)male/i.test(gender);
  return female === male ? '' : female ? 'female' : 'male';
}
