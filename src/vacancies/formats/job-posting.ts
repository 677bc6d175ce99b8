import { cleanLine, textOf } from '../cleaning/clean-field.ts';
import { parseCount } from '../cleaning/parse-count.ts';
import { parseLevels } from '../cleaning/parse-levels.ts';
import { readPay } from '../cleaning/pay/read-pay.ts';
import { noPay, type StatedPay } from '../cleaning/pay/stated-pay.ts';
import { statedSums } from '../cleaning/pay/stated-sums.ts';
import { tidyCapitals } from '../cleaning/tidy-capitals.ts';
import type { Row } from '../reading/row.ts';
import { jobPostingPlace } from './job-posting-place.ts';
import type { VacancyFormat } from './format.ts';
import { listOfValues, memberOf, wordsOf } from './json-members.ts';
import { labelled } from './labelled.ts';
import { makeDraft } from './make-draft.ts';

/** schema.org/JobPosting, one object a line; see docs/vacancies.md. Ids are those of the employer. */
export const jobPosting: VacancyFormat = {
  id: 'jobposting',
  name: 'schema.org/JobPosting',
  columns: ['title', 'hiringOrganization'],
  toDraft: (row) => {
    const type = listOfValues(row['@type']);
    if (type.length > 0 && !type.includes('JobPosting')) {
      return { rejected: `The row is a ${type.map(textOf).join(', ')}, no JobPosting.` };
    }
    const organization = row['hiringOrganization'];
    const rawEmployer = memberOf(organization, 'name') ?? organization;
    const contact = listOfValues(row['applicationContact']).flatMap((one) => [
      textOf(memberOf(one, 'telephone')),
      textOf(memberOf(one, 'email')),
    ]);
    return makeDraft({
      source: 'jobposting',
      issuer: tidyCapitals(cleanLine(rawEmployer)),
      id: idsOf(row),
      rawTitle: row['title'],
      rawEmployer,
      ...jobPostingPlace(row),
      category: wordsOf(row['occupationalCategory']).replace(/\n/g, ' / '),
      education: parseLevels(schoolingOf(row['educationRequirements'])),
      ...experienceOf(row['experienceRequirements']),
      pay: payFrom(row['baseSalary'] ?? row['estimatedSalary']),
      openings: parseCount(row['totalJobOpenings']),
      descriptionParts: [
        row['description'],
        labelled('Tugas', wordsOf(row['responsibilities'])),
        labelled('Jam kerja', wordsOf(row['workHours'])),
        labelled('Fasilitas', wordsOf(row['jobBenefits'] ?? row['benefits'])),
        labelled('Tambahan', wordsOf(row['incentiveCompensation'] ?? row['incentives'])),
      ],
      requirementParts: [
        wordsOf(row['qualifications']),
        labelled('Keahlian', wordsOf(row['skills'])),
        labelled('Pengalaman', experienceWords(row['experienceRequirements'])),
        wordsOf(row['specialCommitments']),
      ],
      ...(/intern|magang/i.test(textOf(row['employmentType'])) && { kind: 'internship' as const }),
      employment: textOf(row['employmentType']),
      applyUrl: linkOf(row['url']),
      applyContact: contact.filter((one) => one !== '').join(', ') || null,
      rawPosted: row['datePosted'],
      rawCloses: row['validThrough'],
    });
  },
};

/** An id of the employer, else an address of the posting that is good anywhere. */
function idsOf(row: Row): unknown[] {
  const own = listOfValues(row['identifier']).flatMap((one) =>
    typeof one === 'object' ? [memberOf(one, 'value'), memberOf(one, '@id')] : [one],
  );
  const node = textOf(row['@id']);
  return [...own, /^(?:#|_:)/.test(node) ? '' : node, linkOf(row['url']) ?? row['url']];
}

function linkOf(value: unknown): string | null {
  const link = textOf(memberOf(value, '@id') ?? (Array.isArray(value) ? value[0] : value)).trim();
  return /^https?:\/\//i.test(link) ? link : null;
}

function schoolingOf(value: unknown): string {
  return listOfValues(value)
    .map((one) => wordsOf(memberOf(one, 'credentialCategory') ?? one))
    .join(', ');
}

function monthsOf(value: unknown): number | null {
  const months = Number(textOf(memberOf(value, 'monthsOfExperience')).replace(',', '.') || Number.NaN);
  return Number.isFinite(months) && months >= 0 && months <= 240 ? months : null;
}

function experienceOf(value: unknown): { experienceYears?: number } {
  const months = monthsOf(value);
  return months === null ? {} : { experienceYears: Math.round((months / 12) * 10) / 10 };
}

function experienceWords(value: unknown): string {
  const words = wordsOf(value);
  const months = monthsOf(value);
  if (words !== '' || months === null || months === 0) return words;
  return months % 12 === 0 ? `${String(months / 12)} tahun` : `${String(months)} bulan`;
}

function payFrom(salary: unknown): StatedPay {
  if (typeof salary === 'string') return readPay(salary);
  const currency = cleanLine(memberOf(salary, 'currency')) || 'IDR';
  if (!/^(?:idr|rp\.?|rupiah)$/i.test(currency)) return noPay;
  const value = memberOf(salary, 'value') ?? salary;
  const unit = cleanLine(memberOf(value, 'unitText') ?? memberOf(salary, 'unitText')) || 'MONTH';
  const one = memberOf(value, 'value') ?? (typeof value === 'object' ? null : value);
  const [min, max] = [memberOf(value, 'minValue') ?? one, memberOf(value, 'maxValue') ?? one];
  return statedSums(min, max, unit);
}
