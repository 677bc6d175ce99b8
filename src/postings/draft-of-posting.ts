import type { EducationLevel } from '../answers/education/education-levels.ts';
import { regionName } from '../answers/regions/regions.ts';
import type { PostingWithVacancy } from '../storage/postings/posting-store.ts';
import type { StorableDraft } from '../storage/vacancies/upsert-vacancies.ts';
import { classifyVacancy } from '../vacancies/fields.ts';
import type { EmploymentType } from '../vacancies/vacancy-facts.ts';
import { tellsOpenness } from '../vacancies/cleaning/tells-openness.ts';
import { endOfDay } from './end-of-day.ts';
import { publicEmployer } from './public-employer.ts';
import { monthlyPay } from './read-pay.ts';
import { vacancyTexts } from './vacancy-texts.ts';

/** An approved posting as a vacancy beside those of imports. @param today ISO date in WIB */
export function draftOfPosting(
  { id, content, firm }: PostingWithVacancy,
  today: string,
  now: Date,
): StorableDraft {
  const { title, codes, places, type, shift, openings, schooling, experienceYears, address, closes } =
    content;
  const texts = vacancyTexts(content);
  return {
    ...{ source: 'firm', issuer: '', sourceId: String(id), title, employer: publicEmployer(firm) },
    ...{ regency: places[0] ?? null, places, remote: false },
    placeText: places.length === 0 ? null : places.map(regionName).join(', '),
    fields: classifyVacancy({ title, category: '', text: `${texts.description}\n${texts.requirements}` }),
    ...{ occupations: codes, education: schooling as EducationLevel[], programmes: [], experienceYears },
    freshGraduates: experienceYears === 0 ? true : null,
    ...{ ...monthlyPay(content, today), openings, ...texts },
    employmentType: type === '' || type === 'internship' ? null : (type as EmploymentType),
    shift: shift === '' ? null : (shift as 'shift' | 'night'),
    applyAddress: address === '' ? null : address,
    disabilityFriendly: tellsOpenness(`${title}\n${texts.description}\n${texts.requirements}`),
    ...{ kind: type === 'internship' ? 'internship' : 'job', postedAt: now },
    closesAt: closes === '' ? null : endOfDay(closes),
    closedAt: null,
  };
}
