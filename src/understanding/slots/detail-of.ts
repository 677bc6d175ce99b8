import { parseEducation } from '../../answers/education/parse-education.ts';
import { parseMoney } from '../../answers/numbers/parse-money.ts';
import { parseNumber } from '../../answers/numbers/parse-number.ts';
import { parseName } from '../../answers/parse-name.ts';
import { parseWish } from '../../answers/parse-wish.ts';
import { parsePlaces } from '../../answers/regions/parse-places.ts';
import { isRegencyCode, regionName, twinOf } from '../../answers/regions/regions.ts';
import { placesIn, outsideName } from '../../answers/regions/places-in.ts';
import { parseRegion } from '../../answers/regions/parse-region.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import type { Situation } from '../intents.ts';
import { experienceOf } from './experience-of.ts';

type Slots = Record<string, unknown>;

const ask: Slots = { value: 'ask' };

/** The value of an answer to a question for a detail, as slots; `ask` where it must be asked back. */
export function detailOf(text: string, situation: Situation, today: string): Slots {
  switch (situation) {
    case 'name':
      return valueOf(parseName(text, { today }));
    case 'regency':
      return regencyOf(text, today);
    case 'places':
      return placesOf(text, today);
    case 'education': {
      const answer = parseEducation(text, { today });
      if (!answer.ok) return ask;
      return { value: typeof answer.value === 'string' ? answer.value : answer.value.level };
    }
    case 'experience':
      return experienceOf(parseNumber(text, { today }));
    case 'pay':
      return payOf(text, today);
    case 'wish':
      return wishOf(text, today);
    default:
      return {};
  }
}

function valueOf(answer: { ok: true; value: unknown } | { ok: false }): Slots {
  return answer.ok ? { value: answer.value } : ask;
}

/** Lives elsewhere with a card from here ("ktp temanggung tapi ngekos di jogja"): where the person lives counts. */
const livesElsewhere = /\bktp\b.*\b(?:tapi|tp|ning|nanging|domisili|tinggal|ngekos|kos|kerja)\b/;

function regencyOf(text: string, today: string): Slots {
  const folded = foldText(text);
  const named = placesIn(folded);
  if (livesElsewhere.test(folded) && named.outside.length > 0)
    return { value: 'other', other: named.outside };
  const answer = parseRegion(text, { today });
  if (answer.ok) return { value: regionName(answer.value), ...sharedName(folded, answer.value) };
  if (answer.why === 'OUTSIDE') return { value: 'other', other: [outsideName(answer.detail)] };
  const options = (answer.options ?? []).filter(isRegencyCode);
  const [first] = options;
  if (first === undefined) return ask;
  if (options.length === 2 && twinOf(first) === options[1])
    return { value: regionName(cityOf(first)), ambiguous: true };
  return { value: 'ask', options: options.map(regionName).sort() };
}

/** Semarang, Magelang, Pekalongan, Tegal without "kota" or "kab". */
function sharedName(folded: string, code: string): Slots {
  return twinOf(code) !== undefined && !/\bko?ta?\b|\bkab/.test(folded) && placesIn(folded).shared
    ? { ambiguous: true }
    : {};
}

function cityOf(code: string): string {
  return Number(code.slice(3)) > 70 ? code : (twinOf(code) ?? code);
}

function placesOf(text: string, today: string): Slots {
  const answer = parsePlaces(text, { today });
  if (!answer.ok) {
    if (answer.why === 'OUTSIDE') return { value: 'other', other: (answer.detail ?? '').split(', ') };
    const [first] = answer.options ?? [];
    if (first !== undefined && twinOf(first) === answer.options?.[1])
      return { value: [regionName(cityOf(first))], ambiguous: true };
    return ask;
  }
  const { where, except, exceptOutside = [], outside, shared } = answer.value;
  return {
    value: Array.isArray(where) ? where.map(regionName) : where,
    ...(except !== undefined && { except: [...except.map(regionName), ...exceptOutside] }),
    ...(outside !== undefined && { other: outside }),
    ...(shared === true && { ambiguous: true }),
  };
}

function payOf(text: string, today: string): Slots {
  const answer = parseMoney(text, { today });
  if (!answer.ok) return answer.why === 'NEGOTIABLE' ? { value: 'any' } : ask;
  if (typeof answer.value === 'number') return { value: { rupiahPerMonth: answer.value } };
  if ('special' in answer.value) return { value: 'minimum-wage' };
  const [from, to] = answer.value.range;
  return { value: { rupiahPerMonth: from, max: to } };
}

function wishOf(text: string, today: string): Slots {
  const answer = parseWish(text, { today });
  if (!answer.ok) return ask;
  const { work, any, except } = answer.value;
  const barred = except.map((one) => (/\b(?:malam|malem|shift)\b/.test(one) ? 'shift-night' : one));
  return { value: any ? 'any' : { work }, ...(any && barred.length > 0 && { except: barred }) };
}
