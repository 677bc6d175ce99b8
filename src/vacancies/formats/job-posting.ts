import { cleanLine, textOf } from '../cleaning/clean-field.ts';
import { parseCount } from '../cleaning/parse-count.ts';
import { parseLevels } from '../cleaning/parse-levels.ts';
import { parseLastMoment, parseMoment } from '../cleaning/parse-moment.ts';
import { payOf, type Pay } from '../cleaning/parse-pay.ts';
import { jobPostingPlace } from './job-posting-place.ts';
import type { VacancyFormat } from './format.ts';
import { labelled } from './labelled.ts';
import { makeDraft } from './make-draft.ts';
import { memberOf, textsOf } from './json-members.ts';

/** schema.org/JobPosting, one object a line; see docs/vacancies.md. */
export const jobPosting: VacancyFormat = {
  id: 'jobposting',
  name: 'schema.org/JobPosting',
  columns: ['title', 'hiringOrganization'],
  toDraft: (row) => {
    const organization = row['hiringOrganization'];
    const place = jobPostingPlace(row);
    return makeDraft({
      source: 'jobposting',
      id: memberOf(row['identifier'], 'value') ?? row['identifier'] ?? row['@id'] ?? row['url'],
      rawTitle: row['title'],
      rawEmployer: memberOf(organization, 'name') ?? organization,
      ...place,
      category: textsOf(row['occupationalCategory'], 'name').join(' / '),
      education: parseLevels(textsOf(row['educationRequirements'], 'credentialCategory').join(', ')),
      ...payFrom(row['baseSalary']),
      openings: parseCount(row['totalJobOpenings']),
      descriptionParts: [
        row['description'],
        labelled('Tugas', row['responsibilities']),
        labelled('Jam kerja', row['workHours']),
        labelled('Fasilitas', row['jobBenefits']),
      ],
      requirementParts: [
        row['qualifications'],
        labelled('Keahlian', row['skills']),
        labelled(
          'Pengalaman',
          memberOf(row['experienceRequirements'], 'description') ?? row['experienceRequirements'],
        ),
        row['specialCommitments'],
      ],
      ...(/intern|magang/i.test(textOf(row['employmentType'])) && { kind: 'internship' as const }),
      postedAt: parseMoment(row['datePosted']),
      closesAt: parseLastMoment(row['validThrough']),
    });
  },
};

function payFrom(salary: unknown): Pay {
  const value = memberOf(salary, 'value') ?? salary;
  const unit = cleanLine(memberOf(value, 'unitText') ?? memberOf(salary, 'unitText')) || 'MONTH';
  const currency = cleanLine(memberOf(salary, 'currency')) || 'IDR';
  if (currency.toUpperCase() !== 'IDR') return { payMin: null, payMax: null };
  const one = memberOf(value, 'value') ?? (typeof value === 'object' ? null : value);
  return payOf(memberOf(value, 'minValue') ?? one, memberOf(value, 'maxValue') ?? one, unit);
}
