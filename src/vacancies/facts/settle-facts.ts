import { isBeginnersWelcome, parseExperience } from '../cleaning/parse-experience.ts';
import type { StatedPay } from '../cleaning/pay/stated-pay.ts';
import { believesRemote } from '../places/believes-remote.ts';
import type { WorkPlace } from '../places/work-place.ts';
import type { FactName, FoundIn, VacancyFacts } from '../vacancy-facts.ts';
import type { VacancyDraft } from '../vacancy-draft.ts';
import { findOpenings } from './find-openings.ts';
import { findPayInText } from './find-pay-in-text.ts';
import { findPersonWords } from './find-person-words.ts';
import { settleSchooling } from './find-schooling.ts';
import { findContractMonths, findEmploymentInText, findEmploymentType, findShift } from './find-terms.ts';
import { findWaysToApply } from './find-ways-to-apply.ts';

/** What a source's columns say, and its cleaned texts. */
export interface ToldFacts
  extends WorkPlace, Partial<Pick<VacancyFacts, 'places' | 'freshGraduates' | 'applyUrl' | 'applyContact'>> {
  title: string;
  description: string;
  requirements: string;
  education?: VacancyDraft['education'];
  programmes?: string[];
  experienceYears?: number | null;
  openings?: number | null;
  pay: StatedPay;
  employment?: string;
  sex?: string;
  placeIn?: FoundIn;
  postedAt: Date | null;
  closesAt: Date | null;
}

type Settled = Omit<VacancyFacts, 'issuer' | 'occupations'> &
  WorkPlace &
  Pick<VacancyDraft, 'education' | 'programmes' | 'experienceYears' | 'payMin' | 'payMax' | 'openings'> & {
    remarks: string[];
  };

/** Facts of a vacancy: a column counts before the text, but the text's stricter schooling before the column's. */
export function settleFacts(told: ToldFacts): Settled {
  const { title, requirements, description } = told;
  const text = `${title}\n${requirements}\n${description}`;
  const place = placeOf(told, text);
  const schooling = settleSchooling(told.education ?? [], told, told.programmes ?? []);
  const stated = told.pay.payMin !== null || told.pay.payMax !== null;
  const pay =
    stated || told.pay.impossible === true ? told.pay : findPayInText(`${description}\n${requirements}`);
  const experience = told.experienceYears ?? null;
  const read = parseExperience(text);
  const years = experience === null || read === null ? (experience ?? read) : stricter(experience, read);
  const openings = told.openings ?? findOpenings(`${title}\n${description}`);
  const employment = findEmploymentType(told.employment ?? '');
  const inText = findEmploymentInText(text);
  const apply = findWaysToApply(`${description}\n${requirements}`);
  const person = findPersonWords(`${requirements}\n${description}`);
  const contractMonths = findContractMonths(text);
  const shift = findShift(text);
  const beginners = isBeginnersWelcome(text) ? true : null;
  const provenance: VacancyFacts['provenance'] = {};
  const note = (fact: FactName, value: unknown, from: FoundIn): void => {
    if (value !== null && value !== undefined && value !== '') provenance[fact] = from;
  };
  note('occupations', title, 'title');
  note('place', place.placeText, told.placeIn ?? 'column');
  note('remote', place.remote ? true : null, 'column');
  note('education', schooling.foundIn, schooling.foundIn ?? 'column');
  note('experience', years, years === experience ? 'column' : 'text');
  note('pay', pay.payMin ?? pay.payMax, stated ? 'column' : 'text');
  note('employmentType', employment ?? inText, employment === null ? 'text' : 'column');
  note('openings', openings, told.openings == null ? 'text' : 'column');
  note('contract', contractMonths, 'text');
  note('shift', shift, 'text');
  note('posted', told.postedAt, 'column');
  note('closes', told.closesAt, 'column');
  note('apply', told.applyUrl ?? told.applyContact, 'column');
  if (provenance.apply === undefined)
    note('apply', apply.applyUrl ?? apply.applyAddress ?? apply.applyContact, 'text');
  note('sex', told.sex || person.sexWords, told.sex ? 'column' : 'text');
  note('age', person.ageWords, 'text');
  return {
    ...place,
    ...{ education: schooling.education, programmes: told.programmes ?? [] },
    ...{ experienceYears: years, freshGraduates: told.freshGraduates ?? beginners },
    ...{ payMin: pay.payMin, payMax: pay.payMax, payPer: pay.payPer, openings },
    ...{ employmentType: employment ?? inText, shift, contractMonths },
    applyUrl: told.applyUrl ?? apply.applyUrl,
    applyAddress: apply.applyAddress,
    applyContact: told.applyContact ?? apply.applyContact,
    sexWords: told.sex || person.sexWords,
    ageWords: person.ageWords,
    provenance,
    remarks: pay.impossible === true ? ['The pay cannot be a wage and is left out.'] : [],
  };
}

/** A column gives brackets ("1-2 Tahun"), so the text's years bind where they are more; a column's "beginners" stays. */
function stricter(column: number, text: number): number {
  return column === 0 ? 0 : Math.max(column, text);
}

/** Work from home that cannot be believed is work at a place that the source does not tell. */
function placeOf(told: ToldFacts, text: string): WorkPlace & { places: string[] } {
  const { regency, placeText, remote } = told;
  const places = told.places ?? (regency === null ? [] : [regency]);
  if (!remote || believesRemote(told.title, text)) return { regency, places, placeText, remote };
  return { regency, places, placeText: placeText ?? unbelievedPlace, remote: false };
}

/** What the source says instead of a place. */
const unbelievedPlace = 'Remote';
