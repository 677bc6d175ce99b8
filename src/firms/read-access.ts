import { accessOffers, type AccessField, type FirmAccess } from '../../flows/work/access/facts.ts';
import { monthOf } from '../answers/dates/month-words.ts';
import { parseNumber } from '../answers/numbers/parse-number.ts';
import { cleanText } from '../answers/words/clean-text.ts';
import { foldText } from '../answers/words/fold-text.ts';
import { htmlToText } from '../vacancies/cleaning/html-to-text.ts';

const mostStaff = 1_000_000;
const firstYear = 1990;
const noone =
  /^(?:tidak ada|belum ada|ga ada|gak ada|nol|kosong|boten wonten|dereng wonten|ora ono|none|no one|nobody|zero)\b/u;
const parts = {
  morning: /\b(?:pagi|esuk|enjing|am)\b/u,
  noon: /\b(?:siang|awan)\b/u,
  evening: /\b(?:sore|sonten|pm)\b/u,
  night: /\b(?:malam|malem|wengi|dalu|bengi)\b/u,
};
type Part = keyof typeof parts;

/**
 * One answer about what a firm offers, put into what is known; `clear` takes it back. Null: it cannot be read.
 * @param today ISO date in WIB: no policy is of a later day
 */
export function readAccess(
  access: FirmAccess,
  field: AccessField,
  words: string,
  today: string,
): FirmAccess | null {
  const offer = accessOffers.find((one) => one === field);
  const clear = words === 'clear';
  if (offer !== undefined) {
    const { [offer]: _before, ...others } = access.offers;
    if (clear) return { ...access, offers: others };
    const yes = yesOf(words);
    return yes === null ? null : { ...access, offers: { ...others, [offer]: yes } };
  }
  switch (field) {
    case 'shiftEnd': {
      const shiftEnd = clear ? '' : clockOf(words);
      return shiftEnd === null ? null : { ...access, shiftEnd };
    }
    case 'helper': {
      const helper = clear ? '' : oneLine(words);
      return !clear && !/\p{L}{2}/u.test(helper) ? null : { ...access, helper };
    }
    case 'quota': {
      const quota = clear ? null : countsOf(words);
      return quota === null && !clear ? null : { ...access, quota };
    }
    case 'gesi': {
      const gesi = clear ? null : yesOf(words);
      if (gesi === null && !clear) return null;
      return { ...access, gesi, gesiSince: gesi === true ? access.gesiSince : '' };
    }
    case 'gesiSince': {
      const gesiSince = clear ? '' : monthOrYear(words, today);
      return gesiSince === null ? null : { ...access, gesiSince };
    }
    default:
      return null;
  }
}

function yesOf(words: string): boolean | null {
  return words === 'yes' ? true : words === 'no' ? false : null;
}

/** "21.00", "jam 9 malam", "22" as `HH.MM`; an hour up to twelve needs the half of the day, or two figures of minutes. */
function clockOf(words: string): string | null {
  const folded = foldText(words).replace(/\b(?:pukul|jam|jm|tabuh|at)\b/gu, ' ');
  const [, hour = '', minute = '0'] = /\b([01]?\d|2[0-4])(?:\s*[.:]\s*([0-5]\d))?(?!\d)/u.exec(folded) ?? [];
  if (hour === '') return null;
  const part = (Object.keys(parts) as Part[]).find((one) => parts[one].test(folded));
  const told = Number(hour);
  if (part === undefined && told <= 12 && !/[.:]\s*\d\d/u.test(folded)) return null;
  const hours = part === undefined ? told % 24 : hourIn(part, told);
  return `${String(hours).padStart(2, '0')}.${minute.padStart(2, '0')}`;
}

/** An hour of a part of the day: "1 malam" is one, "9 malam" is twenty-one. */
function hourIn(part: Part, told: number): number {
  if (told > 12) return told % 24;
  switch (part) {
    case 'morning':
      return told % 12;
    case 'noon':
      return told < 6 ? told + 12 : told;
    case 'evening':
      return (told % 12) + 12;
    default:
      return told < 6 ? told : (told + 12) % 24;
  }
}

/** "1 dari 40", "tidak ada dari 12", "2/150". */
function countsOf(words: string): FirmAccess['quota'] {
  const folded = foldText(words);
  const [disabledWords = '', staffWords] = folded.split(
    /\s*(?:\bdari\b|\bsaking\b|\bsangka\b|\bof\b|\/)\s*/u,
  );
  if (staffWords === undefined) return null;
  const disabled = noone.test(disabledWords) ? 0 : numberIn(disabledWords);
  const staff = numberIn(staffWords);
  return disabled === null || staff === null || staff < 1 || staff > mostStaff || disabled > staff
    ? null
    : { staff, disabled };
}

function numberIn(words: string): number | null {
  const figures = /\d{1,3}(?:[.,]\d{3})+|\d+/u.exec(words)?.[0];
  if (figures !== undefined) return Number(figures.replace(/[.,]/gu, ''));
  const read = parseNumber(words, { today: '' });
  return read.ok && typeof read.value === 'number' ? read.value : null;
}

/** "Maret 2024", "3/2024", "2024" as `2024-03` or `2024`. */
function monthOrYear(words: string, today: string): string | null {
  const folded = foldText(words);
  const year = /\b(?:19|20)\d\d\b/u.exec(folded)?.[0];
  if (year === undefined || Number(year) < firstYear) return null;
  const named = folded
    .split(/[^\p{L}\d]+/u)
    .flatMap((word) => (/^\p{L}{3,}$/u.test(word) ? (monthOf(word) ?? []) : []));
  const figure = /\b(0?[1-9]|1[0-2])\s*[-/.]\s*(?:19|20)\d\d\b/u.exec(folded)?.[1];
  const month = named[0] ?? (figure === undefined ? undefined : Number(figure));
  const since = month === undefined ? year : `${year}-${String(month).padStart(2, '0')}`;
  return since > today.slice(0, since.length) ? null : since;
}

function oneLine(words: string): string {
  return cleanText(htmlToText(words.slice(0, 500)))
    .replace(/https?:\S+|www\.\S+/giu, ' ')
    .replace(/\s+/gu, ' ')
    .slice(0, 120)
    .trim();
}
