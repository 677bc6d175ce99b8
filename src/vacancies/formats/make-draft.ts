import { cleanBlock, cleanLine, textOf } from '../cleaning/clean-field.ts';
import { parseExperience } from '../cleaning/parse-experience.ts';
import { tellsOpenness } from '../cleaning/tells-openness.ts';
import { tidyCapitals } from '../cleaning/tidy-capitals.ts';
import { classifyVacancy } from '../fields/classify-vacancy.ts';
import { believesRemote } from '../places/believes-remote.ts';
import type { WorkPlace } from '../places/work-place.ts';
import type { Rejection, VacancyDraft } from '../vacancy-draft.ts';
import { noFacts } from '../vacancy-facts.ts';

/** What a mapper found in its row; the rest is the same for all sources. */
export type FoundVacancy = WorkPlace & Partial<Omit<VacancyDraft, keyof WorkPlace>> & RawVacancy;

interface RawVacancy {
  source: string;
  id: unknown;
  rawTitle: unknown;
  rawEmployer: unknown;
  /** The source's words for the kind of work. */
  category?: string;
  descriptionParts: unknown[];
  requirementParts: unknown[];
}

const longestId = 200;

/** Cleans, classifies and completes; without id, title or employer there is no vacancy. */
export function makeDraft(found: FoundVacancy): VacancyDraft | Rejection {
  const { id, rawTitle, rawEmployer, category = '', descriptionParts, requirementParts, ...known } = found;
  const sourceId = textOf(id).trim();
  const title = tidyCapitals(cleanLine(rawTitle));
  const employer = tidyCapitals(cleanLine(rawEmployer));
  if (sourceId === '') return { rejected: 'The row has no id.' };
  if (sourceId.length > longestId)
    return { rejected: `The id is longer than ${String(longestId)} characters.` };
  if (!/\p{L}/u.test(title)) return { rejected: 'The row has no job title.' };
  if (employer === '') return { rejected: 'The row has no employer.' };
  const description = cleanBlock(...descriptionParts);
  const requirements = cleanBlock(...requirementParts);
  return {
    ...noFacts,
    education: [],
    programmes: [],
    payMin: null,
    payMax: null,
    openings: null,
    kind: isInternship(title) ? 'internship' : 'job',
    postedAt: null,
    closesAt: null,
    closedAt: null,
    ...known,
    ...placeOf(known, title, `${title}\n${description}\n${requirements}`),
    experienceYears: known.experienceYears ?? parseExperience(`${title}\n${requirements}\n${description}`),
    sourceId,
    title,
    employer,
    fields: classifyVacancy({ title, category, text: `${description}\n${requirements}` }),
    description,
    requirements,
    disabilityFriendly: tellsOpenness(`${title}\n${description}\n${requirements}`),
  };
}

/** Work from home that cannot be believed is work at a place that the source does not tell. */
function placeOf(known: WorkPlace, title: string, text: string): WorkPlace {
  const { regency, placeText, remote } = known;
  if (!remote || believesRemote(title, text)) return { regency, placeText, remote };
  return { regency, placeText: placeText ?? unbelievedPlace, remote: false };
}

/** What the source says instead of a place. */
const unbelievedPlace = 'Remote';

function isInternship(title: string): boolean {
  return /\b(magang|intern|internship|pkl|prakerin)\b/i.test(title);
}
