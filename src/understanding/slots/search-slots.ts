import { parseMoney } from '../../answers/numbers/parse-money.ts';
import { worksIn } from '../../answers/parse-wish.ts';
import { anyWork } from '../../answers/wish-words.ts';
import { placesIn } from '../../answers/regions/places-in.ts';
import { regionName } from '../../answers/regions/regions.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import { isShortCode } from '../../vacancies/is-short-code.ts';
import { soughtWork, soughtWorks } from './sought-work.ts';
import { readConditions } from '../../vacancies/search/search-conditions.ts';
import { unwantedIn } from '../../vacancies/search/unwanted-in.ts';
import { placeOf } from './place-of.ts';
import { ageOf, disabilityOf, genderOf } from './person-slots.ts';
import { searchFillers } from './search-words.ts';

/** More words than this that are in no list are a story, not a kind of work. */
const mostLeft = 2;
const money = /\b(?:gaji\w*|bayar\w*|upah|yuta|umr|umk|pay|salary|rp)\b/;
/** "Bapak2", "masak2": a word said twice. */
const twice = /^[a-z]{3,}2$/;
const far = /^(?:yang |yg |sing |terlalu |ke)*(?:jauh|adoh|tebih)/;
const nearHome: NonNullable<ReturnType<typeof placeOf>> = { slots: { place: 'near' }, words: [] };

type Slots = Record<string, unknown>;

const others: [string, RegExp][] = [
  ['mess', /\bmess?\b|\basrama\b|\btempat tinggal\b/],
  ['antar jemput', /\bantar ?jemput\b/],
  ['gaji harian', /\bgaji harian\b|\bharian\b/],
  [
    'tanpa ijazah',
    /\b(?:tanpa|ora nganggo|gak pakai|ga pake|tidak pakai) ?ijazah\b|\bijazah (?:masih )?ditahan\b/,
  ],
  ['segera', /\b(?:secepatnya|segera|cepet|cepat|urgent|hari ini jg siap)\b/],
  ['bertato', /\btato(?:an)?\b/],
  ['hamil', /\bhamil\b/],
  ['mantan narapidana', /\b(?:lapas|napi|narapidana|penjara)\b/],
  ['boleh bawa anak', /\bbawa anak\b/],
];

/** What a wish for vacancies names. Words that name nothing listed are taken for the work. */
export function searchSlots(text: string, today: string): Slots {
  const folded = foldText(text);
  const code = codeOf(text);
  if (code !== null) return { code };
  const slots: Slots = {};
  const { named: unwanted, rest } = unwantedIn(folded);
  const place = placeOf(rest) ?? (unwanted.some((words) => far.test(words)) ? nearHome : null);
  const age = ageOf(folded);
  const disability = disabilityOf(folded);
  const other = others.find(([, pattern]) => pattern.test(folded))?.[0];
  const { conditions, rest: unconditioned } = readConditions(rest, today);
  const { education, type } = conditions;
  const notType =
    conditions.notType ??
    (unwanted.some((words) => /\b(?:malam|malem|wengi|bengi|dalu)\b/.test(words))
      ? 'shift-night'
      : undefined) ??
    readConditions(unwanted.join(' , '), today).conditions.type;
  const pay = conditions.payMin ?? payOf(rest, today);
  const work = workOf(unconditioned, place?.words ?? []);
  if (work !== null) slots['work'] = work;
  if (place !== null) Object.assign(slots, place.slots, severalOf(place));
  if (pay !== undefined) slots['pay'] = { min: pay };
  if (education !== undefined) slots['education'] = education;
  if (notType !== undefined) slots['exclude'] = { type: notType };
  if (type !== undefined) slots['type'] = type;
  const barred = barredBy(unwanted);
  if (barred !== null) slots['exclude'] ??= barred;
  if (conditions.newest === true) slots['newest'] = true;
  if (disability !== null) slots['disability'] = disability;
  if (age !== null) slots['age'] = age;
  if (genderOf(folded) !== null) slots['gender'] = genderOf(folded);
  if (conditions.beginner === true) slots['experience'] = 0;
  if (other !== undefined) slots['other'] = other;
  return slots;
}

/** "Kode: BBV2", "mau lamar BBV2.", "lowongan XX8W". */
export function codeOf(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = words.find(
    (word) => isShortCode(word) && (/\d/.test(word) || word === word.toUpperCase()) && !twice.test(word),
  );
  return found !== undefined && (/\d/.test(found) || words.length <= 3) ? found.toUpperCase() : null;
}

/** Pay that is told otherwise than by an amount and its unit: "umr", "rong yuta". */
function payOf(folded: string, today: string): number | 'minimum-wage' | undefined {
  if (!money.test(folded)) return undefined;
  const answer = parseMoney(folded, { today });
  if (!answer.ok) return undefined;
  if (typeof answer.value === 'number') return answer.value;
  return 'special' in answer.value ? 'minimum-wage' : answer.value.range[0];
}

/** All kinds of work that a text names by listed words, without those that are not wanted. */
export function worksNamedIn(text: string, today = ''): string[] {
  const { rest } = unwantedIn(foldText(text));
  return soughtWorks(tokensOf(readConditions(rest, today).rest, placeOf(rest)?.words ?? []));
}

function tokensOf(folded: string, placeWords: readonly string[]): string[] {
  return folded
    .replace(/[^\p{L}\p{N}\s-]/gu, ' , ')
    .split(/\s+/)
    .map((word) => (placeWords.includes(word) ? ',' : word));
}

/** The regencies where more than one is named; a name shared by city and regency counts once. */
function severalOf({ codes = [] }: { codes?: readonly string[] }): { place?: string[] } {
  return codes.length > 1 ? { place: codes.map(regionName) } : {};
}

/** The work or the places that are not wanted. */
function barredBy(unwanted: readonly string[]): { work: string } | { place: string } | null {
  for (const words of unwanted.filter((one) => !far.test(one))) {
    const [code] = placesIn(words).codes;
    if (code !== undefined) return { place: regionName(code) };
    const work = soughtWork(words.split(/\s+/));
    if (work !== undefined) return { work };
  }
  return null;
}

/** The work that is named by a listed word, else what is left when everything else is taken out. */
function workOf(folded: string, placeWords: readonly string[]): string | null {
  const [named] = soughtWorks(tokensOf(folded, placeWords));
  if (named !== undefined) return named;
  if (anyWork.test(folded) && /\bkerja|\bapa (?:saja|aja)|\bopo/.test(folded)) return 'any';
  const bare = folded
    .replace(/[^\p{L}\p{N}\s/,&-]/gu, ' ')
    .replaceAll(',', ' , ')
    .split(/\s+/)
    .filter((word) => !searchFillers.has(word) && !placeWords.includes(word) && !/\d/.test(word))
    .join(' ');
  const [left] = worksIn(bare);
  return left !== undefined && left.split(' ').length <= mostLeft ? left : null;
}
