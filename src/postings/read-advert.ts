import { text } from '../../flows/text.ts';
import type { PostingContent } from '../../flows/work/post/facts.ts';
import { regencyCode } from '../understanding/facts/regency-code.ts';
import { findShift } from '../vacancies/facts/find-terms.ts';
import { parseAdvert } from '../vacancies/parse-advert/parse-advert.ts';
import { publicText } from './public-text.ts';
import { publicTitle } from './public-title.ts';
import type { AnswerContext, ReadAnswer } from './posting-answer.ts';
import { readClosing } from './read-closing.ts';

/**
 * A free or forwarded advert as the content of a posting; what it does not say stays open. Its own words become the tasks,
 * with numbers and links masked.
 */
export function readAdvert(advert: string, { today, regency }: AnswerContext): ReadAnswer {
  const draft = parseAdvert(advert, { today });
  if (draft.title === null) return { why: 'noTitle' };
  const { words, masked } = publicText(advert);
  const places = (draft.places ?? []).flatMap((name) => regencyCode(name) ?? []);
  const closes = draft.closes === null ? null : readClosing(draft.closes, today);
  const { min = null, max = null, per = '' } = draft.pay ?? {};
  const change: Partial<PostingContent> = {
    title: publicTitle(draft.title),
    codes: draft.codes ?? [],
    openings: draft.openings,
    places: places.length === 0 ? [regency] : places,
    payMin: min,
    payMax: max,
    payPer: draft.pay !== null && min === null && max === null ? 'minimum' : per,
    type: draft.type ?? '',
    shift: findShift(advert) ?? '',
    schooling: draft.schooling ?? [],
    experienceYears: draft.experienceYears,
    tasks: words,
    closes: closes !== null && 'change' in closes ? (closes.change.closes ?? '') : '',
  };
  return { change, note: text(masked ? 'post:advertReadMasked' : 'post:advertRead'), whole: true };
}
