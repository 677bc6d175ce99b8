import { textOf } from '../cleaning/clean-field.ts';
import { listOf } from '../cleaning/list-of.ts';
import { parseLevels } from '../cleaning/parse-levels.ts';
import { statedSums } from '../cleaning/pay/stated-sums.ts';
import type { VacancyFormat } from './format.ts';
import { labelled } from './labelled.ts';
import { lokerPlace } from './loker-place.ts';
import { parseExperience } from '../cleaning/parse-experience.ts';
import type { Row } from '../reading/row.ts';
import { makeDraft } from './make-draft.ts';

/** Loker.id with the text cut by its headings, and pay as two figures. */
export const loker: VacancyFormat = {
  id: 'loker',
  name: 'Loker.id',
  columns: ['id', 'title', 'employer', 'location', 'job_function', 'education', 'requirements'],
  toDraft: (row) =>
    makeDraft({
      source: 'loker',
      id: row['id'],
      rawTitle: row['title'],
      rawEmployer: row['employer'],
      ...lokerPlace(textOf(row['location'])),
      category: [row['category'], row['subcategory'], row['job_function']].map(textOf).join(' / '),
      education: parseLevels(listOf(row['education'], ';').join(', ')),
      experienceYears: yearsOf(row),
      pay: statedSums(row['salary_min'], row['salary_max'], 'month'),
      descriptionParts: [
        row['description'],
        labelled('Tugas', row['responsibilities']),
        labelled('Jam kerja', row['working_hours']),
        labelled('Fasilitas', row['benefits']),
        labelled('Tambahan', row['incentives']),
      ],
      requirementParts: [row['requirements'], labelled('Keahlian', row['skills'])],
      kind: /intern|magang/i.test(textOf(row['job_type'])) ? 'internship' : 'job',
      rawPosted: row['posted_at'],
      employment: textOf(row['job_type']),
      freshGraduates: /^true$/i.test(textOf(row['fresh_graduate'])) ? true : null,
    }),
};

/** The text names years that bind; the column is only a bracket ("1 to 5"), and says whether beginners are welcome. */
function yearsOf(row: Row): number | null {
  if (/^true$/i.test(textOf(row['fresh_graduate']))) return 0;
  const told = parseExperience(`${textOf(row['requirements'])}\n${textOf(row['skills'])}`);
  const column = Number.parseFloat(textOf(row['experience_min_years']));
  return told ?? (Number.isFinite(column) ? column : null);
}
