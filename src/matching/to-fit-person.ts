import { wantedWork } from '../answers/wanted-work.ts';
import { workCloseness } from '../occupations/work-closeness.ts';
import { fieldTokens } from '../vacancies/fields/classify-fields.ts';
import { readQuery } from '../vacancies/search/read-query.ts';
import type { FitPerson, WorkItem } from './fit.ts';
import { rankWords } from './rank-words.ts';
import { workItem, workItems } from './work-item.ts';

/** The stored profile, as far as matching needs it. */
export interface MatchableProfile {
  regency: string | null;
  places: string[];
  education: string | null;
  fields: string[];
  wish: string | null;
  wishFields: string[];
  payMin: number | null;
  interestCode: string | null;
  experienceYears?: number | null;
  major?: string | null;
  sinceGraduation?: number | null;
  /** Work done in own words; left out where only fields are known. */
  experience?: readonly { words: string; years: number | null }[];
  /** The same of a registered person: the words of the work done, and its unit groups and those of the wish, as far as clear or picked. */
  worked?: string | null;
  occupations?: readonly string[];
  wishOccupations?: readonly string[];
}

const noWish: ReturnType<typeof wantedWork> = { wanted: null, except: [] };
const shortestWord = 3;
const ownStudyFrom = 0.25;

/** A profile ready for comparing: wish and experience as pieces of work, the wish also as words with their synonyms. */
export function toFitPerson(profile: MatchableProfile): FitPerson {
  const { wanted: wish, except } = profile.wish === null ? noWish : wantedWork(profile.wish);
  const {
    wish: _told,
    worked = null,
    occupations = [],
    wishOccupations = [],
    experience = worked === null || occupations.length === 0
      ? []
      : [{ words: worked, years: profile.experienceYears ?? null }],
    major = null,
    sinceGraduation = null,
    experienceYears = null,
    ...rest
  } = profile;
  const groups = wish === null ? [] : readQuery(wish).works.flatMap((work) => work.spellings);
  const words = groups.flat().filter((phrase) => !phrase.includes(' ') && phrase.length >= shortestWord);
  const own = wish === null ? [] : fieldTokens(wish);
  const wishWords = profile.wishFields.length === 0 ? words.filter((word) => own.includes(word)) : words;
  const wishes = wish === null ? [] : withPicked(workItems(wish), wishOccupations);
  const done = experience.flatMap(({ words: told, years }) =>
    withPicked(workItems(told), occupations).map((item) => ({ ...item, years })),
  );
  return {
    ...rest,
    major,
    sinceGraduation,
    experienceYears,
    wishes,
    ...(except.length > 0 && { unwanted: workItems(except.join(', ')) }),
    experience: done,
    isRanked: rankWords.test([wish ?? '', ...experience.map((one) => one.words)].join(' ')),
    wishesOwnStudy: major !== null && isOwnStudy(workItem(major), wishes),
    wishWords: [...new Set(wishWords)],
  };
}

/** One piece of work is what the person picked, whatever the words alone would say. */
function withPicked(items: WorkItem[], picked: readonly string[]): WorkItem[] {
  const [only] = items;
  if (only === undefined || items.length > 1 || picked.length !== 1) return items;
  return [{ ...only, codes: picked.map((code) => ({ code, score: 1 })) }];
}

function isOwnStudy(study: WorkItem, wishes: readonly WorkItem[]): boolean {
  return wishes.some(
    ({ words, codes }) =>
      workCloseness(codes, study.codes) >= ownStudyFrom || words.some((word) => study.words.includes(word)),
  );
}
