import { titleWork } from '../../occupations/terms/title-work.ts';
import { cleanBlock, cleanLine } from '../cleaning/clean-field.ts';
import { noPay, type StatedPay } from '../cleaning/pay/stated-pay.ts';
import { tellsOpenness } from '../cleaning/tells-openness.ts';
import { tidyCapitals } from '../cleaning/tidy-capitals.ts';
import { settleFacts } from '../facts/settle-facts.ts';
import { classifyVacancy } from '../fields/classify-vacancy.ts';
import type { WorkPlace } from '../places/work-place.ts';
import type { FoundIn, VacancyFacts } from '../vacancy-facts.ts';
import type { Rejection, VacancyDraft } from '../vacancy-draft.ts';
import { readDates } from './read-dates.ts';
import { readId } from './read-id.ts';

type Known = Partial<
  Pick<VacancyDraft, 'education' | 'programmes' | 'experienceYears' | 'openings' | 'kind'> &
    Omit<VacancyFacts, 'provenance' | 'occupations' | 'payPer' | 'sexWords' | 'ageWords'>
>;

/** What a mapper found in its row; the rest is the same for all sources. */
export type FoundVacancy = WorkPlace & Known & RawVacancy;

interface RawVacancy {
  source: string;
  /** Ids in the order in which they are to be taken; the first that is one counts. */
  id: unknown;
  rawTitle: unknown;
  rawEmployer: unknown;
  /** The source's words for the kind of work. */
  category?: string;
  /** What the source's columns say of pay. */
  pay?: StatedPay;
  rawPosted?: unknown;
  /** Last day; and when the source says that it was closed. */
  rawCloses?: unknown;
  rawClosed?: unknown;
  /** The source's words for the type of employment, and for sex where it has a column of it. */
  employment?: string;
  sex?: string;
  /** Where the place was found, if not in its column. */
  placeIn?: FoundIn;
  descriptionParts: unknown[];
  requirementParts: unknown[];
}

/** Cleans, classifies and completes; without id, title or employer, or with a date that cannot be read, there is no vacancy. */
export function makeDraft(found: FoundVacancy): VacancyDraft | Rejection {
  const title = tidyCapitals(cleanLine(found.rawTitle));
  const employer = tidyCapitals(cleanLine(found.rawEmployer));
  const id = readId(found.id);
  if ('rejected' in id) return id;
  if (!/\p{L}/u.test(title)) return { rejected: 'The row has no job title.' };
  if (employer === '') return { rejected: 'The row has no employer.' };
  const dates = readDates(found);
  if ('rejected' in dates) return dates;
  const description = cleanBlock(...found.descriptionParts);
  const requirements = cleanBlock(...found.requirementParts);
  const text = `${description}\n${requirements}`;
  const { category = '', pay = noPay } = found;
  const { remarks, ...facts } = settleFacts({ ...found, title, description, requirements, pay, ...dates });
  return {
    source: found.source,
    issuer: found.issuer ?? '',
    sourceId: id.sourceId,
    ...{ title, employer, description, requirements },
    ...facts,
    ...dates,
    occupations: titleWork(title).occupations.map(({ code }) => code),
    fields: classifyVacancy({ title, category, text }),
    kind: found.kind ?? (isInternship(title) ? 'internship' : 'job'),
    disabilityFriendly: tellsOpenness(`${title}\n${text}`),
    ...(remarks.length > 0 && { remarks }),
  };
}

function isInternship(title: string): boolean {
  return /\b(magang|intern|internship|pkl|prakerin)\b/i.test(title);
}
