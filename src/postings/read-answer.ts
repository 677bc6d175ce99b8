import { text, type Text } from '../../flows/text.ts';
import type { PostingContent, PostingField } from '../../flows/work/post/facts.ts';
import { parseNumber } from '../answers/numbers/parse-number.ts';
import { isRegencyCode } from '../answers/regions/regions.ts';
import { codeOccupations } from '../occupations/code-occupations.ts';
import { occupationNames } from '../occupations/occupation-names.ts';
import { findShift } from '../vacancies/facts/find-terms.ts';
import { findAdvertSchooling } from '../vacancies/parse-advert/find-advert-schooling.ts';
import { findAdvertType } from '../vacancies/parse-advert/find-advert-type.ts';
import { findExperience } from '../vacancies/parse-advert/find-experience.ts';
import type { AnswerContext, ReadAnswer } from './posting-answer.ts';
import { publicText } from './public-text.ts';
import { publicTitle } from './public-title.ts';
import { readAdvert } from './read-advert.ts';
import { readClosing } from './read-closing.ts';
import { readPay } from './read-pay.ts';

const mostOpenings = 5_000;
const longestTitle = 80;
const mostCodes = 3;
/** From so many words on, or with several lines, what is written for a title is an advert. */
const advertWords = 12;

/** Reads one answer of whoever posts; what cannot be read is asked again, with what is missing. */
export function readAnswer(field: PostingField, answer: string, context: AnswerContext): ReadAnswer {
  const words = answer.trim();
  switch (field) {
    case 'title':
      return isAdvert(words) ? readAdvert(words, context) : readTitle(words);
    case 'openings':
      return readOpenings(words);
    case 'places': {
      const places = words === 'firm' ? [context.regency] : words.split(',').filter(isRegencyCode);
      return places.length === 0 ? { why: 'noPlace' } : plain({ places });
    }
    case 'pay':
      return readPay(words);
    case 'terms':
      if (words === 'skip') return plain({ terms: '', type: '', shift: '' });
      return withoutContact(words, (terms) => ({
        terms,
        type: findAdvertType(words) ?? '',
        shift: findShift(words) ?? '',
      }));
    case 'schooling':
      return readSchooling(words);
    case 'tasks':
    case 'requirements':
    case 'offered':
      if (words === 'skip') return plain({ [field]: '' });
      return withoutContact(words, (told) => ({ [field]: told }));
    case 'address':
      return words === 'chat' ? plain({ address: '' }) : withoutContact(words, (address) => ({ address }));
    case 'closes':
      return readClosing(words, context.today);
    default:
      return unreachable(field);
  }
}

function plain(change: Partial<PostingContent>): ReadAnswer {
  return { change, note: null };
}

function isAdvert(words: string): boolean {
  return words.includes('\n') || words.split(/\s+/u).length >= advertWords || words.length > longestTitle;
}

/** The title with the work it is taken for, said back. */
function readTitle(words: string): ReadAnswer {
  const title = publicTitle(words);
  if ((title.match(/\p{L}/gu)?.length ?? 0) < 3) return { why: 'noTitle' };
  const codes = codeOccupations(title, { limit: mostCodes }).map(({ code }) => code);
  return { change: { title, codes }, note: noteOfCodes(codes) };
}

/** What a title was understood as. */
export function noteOfCodes([first]: readonly string[]): Text | null {
  const name = first === undefined ? undefined : occupationNames.get(first);
  return name === undefined ? text('post:workUnknown') : text('post:workKnown', { name });
}

function readOpenings(words: string): ReadAnswer {
  if (words === 'skip') return plain({ openings: null });
  const read = parseNumber(words, { today: '' });
  const count = read.ok && typeof read.value === 'number' ? read.value : Number.NaN;
  return Number.isInteger(count) && count >= 1 && count <= mostOpenings
    ? plain({ openings: count })
    : { why: 'noNumber' };
}

function readSchooling(words: string): ReadAnswer {
  if (words === 'none') return plain({ schooling: [], experienceYears: 0 });
  const schooling = findAdvertSchooling(words);
  const experienceYears =
    findExperience(words) ?? findExperience(`pengalaman ${words.replace(/^.*?(?=\d)/su, '')}`);
  return schooling === null && experienceYears === null
    ? { why: 'unclear' }
    : plain({ schooling: schooling ?? [], experienceYears });
}

function withoutContact(words: string, change: (told: string) => Partial<PostingContent>): ReadAnswer {
  const { words: told, masked } = publicText(words);
  return { change: change(told), note: masked ? text('post:masked') : null };
}

function unreachable(field: never): never {
  throw new TypeError(`no reading of ${String(field)}`);
}
