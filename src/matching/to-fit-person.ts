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
}

const noWish: ReturnType<typeof wantedWork> = { wanted: null, except: [] };
const shortestWord = 3;
const ownStudyFrom = 0.25;

/** A profile ready for comparing: wish and experience as pieces of work, the wish also as words with their synonyms. */
export function toFitPerson(profile: MatchableProfile): FitPerson {
  const { wanted: wish, except } = profile.wish === null ? noWish : wantedWork(profile.wish);
  const {
    wish: _told,
    experience = [],
    major = null,
    sinceGraduation = null,
    experienceYears = null,
    ...rest
  } = profile;
  const groups = wish === null ? [] : readQuery(wish).works.flatMap((work) => work.spellings);
  const words = groups.flat().filter((phrase) => !phrase.includes(' ') && phrase.length >= shortestWord);
  const own = wish === null ? [] : fieldTokens(wish);
  const wishWords = profile.wishFields.length === 0 ? words.filter((word) => own.includes(word)) : words;
  const wishes = wish === null ? [] : workItems(wish);
  const done = experience.flatMap(({ words: told, years }) =>
    workItems(told).map((item) => ({ ...item, years })),
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

function isOwnStudy(study: WorkItem, wishes: readonly WorkItem[]): boolean {
  return wishes.some(
    ({ words, codes }) =>
      workCloseness(codes, study.codes) >= ownStudyFrom || words.some((word) => study.words.includes(word)),
  );
}
