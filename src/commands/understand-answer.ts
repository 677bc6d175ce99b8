import { parseDate } from '../answers/dates/parse-date.ts';
import { parseEducation } from '../answers/education/parse-education.ts';
import { parseStudy } from '../answers/education/parse-study.ts';
import { parseMoney } from '../answers/numbers/parse-money.ts';
import { parseNumber } from '../answers/numbers/parse-number.ts';
import { takePeriod } from '../answers/numbers/pay-periods.ts';
import { parseRatingChanges } from '../answers/numbers/parse-rating-changes.ts';
import { parseRatings } from '../answers/numbers/parse-ratings.ts';
import { parseGender } from '../answers/parse-gender.ts';
import { parseName } from '../answers/parse-name.ts';
import { parseNeed } from '../answers/parse-need.ts';
import { parsePhone } from '../answers/parse-phone.ts';
import { parseText } from '../answers/parse-text.ts';
import { parsePlaces } from '../answers/regions/parse-places.ts';
import { parseRegion } from '../answers/regions/parse-region.ts';
import { allRegencies, isRegencyCode } from '../answers/regions/regions.ts';
import { foldText } from '../answers/words/fold-text.ts';
import type { Understood } from '../answers/understood.ts';
import { parseYesno } from '../answers/yesno/parse-yesno.ts';
import type { Understanding, UnderstandAnswer } from '../conversation/ports.ts';
import { classifyFields } from '../vacancies/fields.ts';
import { isSearch } from '../vacancies/search/is-search.ts';

/** Longest free text that is kept of an answer. */
const usualLength = 1000;

/** The parsers, as the conversation needs them: one value, a choice among few, or why not. */
export const understandAnswer: UnderstandAnswer = (
  kind,
  text,
  { today, minAge, most, maxLength = usualLength, ratings, changing = [] },
) => {
  const context = { today, maxLength, ...(minAge !== undefined && { minAge }) };
  switch (kind) {
    case 'name':
      return one(parseName(text, context), String);
    case 'date':
      return withAge(one(parseDate(text, context), String), today);
    case 'yesno':
      return one(parseYesno(text, context), String);
    case 'permissions':
      return { kind: 'miss', why: 'NOT_UNDERSTOOD' };
    case 'number':
      return atMost(one(parseNumber(text, context), firstNumber), most);
    case 'money':
      return withUnit(aMonthsPay(one(parseMoney(text, context), firstNumber)), text);
    case 'phone':
      return one(parsePhone(text, context), firstPhone);
    case 'region':
      return inProvince(one(parseRegion(text, context), String));
    case 'education':
      return one(parseEducation(text, context), level);
    case 'study':
      return studyOf(text, today);
    case 'gender':
      return one(parseGender(text, context), String);
    case 'regions':
      return regions(text, context);
    case 'text':
      return one(parseText(text, context), String);
    case 'search':
      return isSearch(text) ? one(parseText(text, context), String) : { kind: 'miss', why: 'NOT_UNDERSTOOD' };
    case 'need':
      return one(parseNeed(text), String);
    case 'fields':
      return fields(text, maxLength);
    case 'ratings':
      return several(parseRatings(text, ratings ?? { count: 1, words: [] }));
    case 'changes':
      return changes(parseRatingChanges(text, ratings ?? { count: 0, words: [] }, changing));
    default:
      return unreachable(kind);
  }
};

/** Rupiah; below it no month's pay is meant. */
const leastPay = 100_000;
/** "blm pernah", "gak ada pengalaman", "durung nate nyambut gawe". */
const neverWorked =
  /^\W*(?:(?:saya|sy|aku|aq|ak|kulo|kula|i)\s+)?(?:blm|blum|belum|belom|durung|dereng|tdk|tidak|gak|gk|ga|nggak|ngga|enggak|ndak|boten|mboten|never|no|not)\b(?!\s*(?:tau|tahu|taw|tw|ngerti|paham|yakin|inget|ingat|eling|mau|sure|know))/iu;

/** "Gk tau", "mboten ngertos". */
const unsure =
  /^\W*(?:\w+\s+)?(?:tdk|tidak|gak|gk|ga|nggak|ngga|enggak|ndak|ora|boten|mboten|kurang|dont|not)\s+(?:tau|tahu|tw|ngerti|ngertos|paham|yakin|inget|ingat|know|sure)\b/iu;

type Plain = string | number | null;

function one<T>(answer: Understood<T, string, unknown>, toPlain: (value: T) => Plain): Understanding {
  if (answer.ok) {
    const value = toPlain(answer.value);
    return value === null ? { kind: 'miss', why: 'NOT_UNDERSTOOD' } : { kind: 'value', value };
  }
  if (answer.options !== undefined && answer.options.length > 0) {
    return { kind: 'ambiguous', options: answer.options.map(String) };
  }
  return { kind: 'miss', why: answer.why };
}

/** A range counts by its lower end ("3-4 juta" asks for 3 at least); a list by its first. */
function firstNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (value === null || typeof value !== 'object') return null;
  const several =
    (value as { range?: number[]; list?: number[] }).range ?? (value as { list?: number[] }).list;
  return several?.[0] ?? null;
}

function firstPhone(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return (value as { list?: string[] }).list?.[0] ?? null;
}

function level(value: unknown): string | null {
  return typeof value === 'string' ? value : ((value as { level?: string }).level ?? null);
}

function withAge(understood: Understanding, today: string): Understanding {
  if (understood.kind !== 'value') return understood;
  const birth = String(understood.value);
  const had = today.slice(5) >= birth.slice(5);
  return { ...understood, age: Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (had ? 0 : 1) };
}

/** Of several places with one name only those of the province can be meant. */
function inProvince(understood: Understanding): Understanding {
  if (understood.kind !== 'ambiguous') return understood;
  const options = understood.options.filter(isRegencyCode);
  const [only] = options;
  if (only === undefined) return { kind: 'miss', why: 'OUTSIDE' };
  return options.length === 1 ? { kind: 'value', value: only } : { kind: 'ambiguous', options };
}

/** Nobody means two rupiah: of two readings the one that can be a month's pay. */
function aMonthsPay(understood: Understanding): Understanding {
  if (understood.kind !== 'ambiguous') return understood;
  const options = understood.options.filter((option) => Number(option) >= leastPay);
  const [only] = options;
  return options.length === 1 ? { kind: 'value', value: Number(only) } : understood;
}

/** What the month's pay was reckoned from: it is said back. */
function withUnit(understood: Understanding, text: string): Understanding {
  const { period, said } = takePeriod(foldText(text));
  if (understood.kind !== 'value' || !said || period.unit === 'month') return understood;
  return { ...understood, per: period.unit };
}

/** Several places at once; one alone may be asked back. */
function regions(text: string, context: { today: string }): Understanding {
  const answer = parsePlaces(text, context);
  const single = inProvince(one(parseRegion(text, context), String));
  if (!answer.ok) return single.kind === 'value' ? { kind: 'value', value: [String(single.value)] } : single;
  const { where, shared, except } = answer.value;
  if (where === 'any' && except !== undefined) {
    const rest = allRegencies.map(({ code }) => code).filter((code) => !except.includes(code));
    return { kind: 'value', value: rest };
  }
  if (!Array.isArray(where)) return { kind: 'miss', why: 'NOT_UNDERSTOOD' };
  if (where.length === 1 && shared === true && single.kind === 'ambiguous') return single;
  return { kind: 'value', value: where };
}

function studyOf(text: string, today: string): Understanding {
  const answer = parseStudy(text, { today });
  if (!answer.ok) return { kind: 'miss', why: answer.why };
  const { major, year } = answer.value;
  return { kind: 'value', value: [major ?? '', year === null ? '' : String(year)] };
}

function several(answer: Understood<number[], string>): Understanding {
  return answer.ok ? { kind: 'value', value: answer.value.map(String) } : { kind: 'miss', why: answer.why };
}

function changes(answer: ReturnType<typeof parseRatingChanges>): Understanding {
  if (answer === null) return { kind: 'miss', why: 'NOT_UNDERSTOOD' };
  if (!answer.ok) return { kind: 'miss', why: answer.why };
  return { kind: 'value', value: answer.value.map(({ place, value }) => `${place}:${value}`) };
}

function fields(text: string, maxLength: number): Understanding {
  const codes = classifyFields(text);
  const words = text.trim().slice(0, maxLength);
  if (codes.length > 0) return { kind: 'value', value: [...codes], words };
  if (neverWorked.test(text)) return { kind: 'value', value: 'none' };
  if (unsure.test(text)) return { kind: 'miss', why: 'NOT_UNDERSTOOD' };
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < 3 ? { kind: 'miss', why: 'NOT_UNDERSTOOD' } : { kind: 'value', value: ['lainnya'], words };
}

function unreachable(kind: never): never {
  throw new TypeError(`no parser for ${String(kind)}`);
}

function atMost(understood: Understanding, most = Infinity): Understanding {
  const isMore = understood.kind === 'value' && Number(understood.value) > most;
  return isMore ? { kind: 'miss', why: 'NOT_UNDERSTOOD' } : understood;
}
