import type { AnswerParser } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { parseRegion } from './parse-region.ts';
import { outsideName, placesIn } from './places-in.ts';
import { areas } from './region-words.ts';
import { isRegencyCode } from './regions.ts';

/** Where somebody would work. */
export interface PlacesAnswer {
  /** Regencies and cities by code, in the order named; `any` and `near` stand alone. */
  where: string[] | 'any' | 'near';
  /** Codes that are not wanted. */
  except?: string[];
  /** Places outside the province that are not wanted, by name. */
  exceptOutside?: string[];
  /** Places named outside the province, or "dari rumah", "luar negeri". */
  outside?: string[];
  /** A name was taken that a city and a regency share. */
  shared?: boolean;
}

export type PlacesWhy = 'EMPTY' | 'NOT_UNDERSTOOD' | 'AMBIGUOUS' | 'OUTSIDE';

const anywhere =
  /\b(?:(?:di ?)?mana ?-?(?:pun|saja|aja|aj|wae|ae)|di ?mana ?(?:pun|saja|aja|aj|wae)|dimanapun|manapun|(?:neng|nang|ning|ing|wonten)? ?(?:endi|ngendi|pundi) ?(?:wae|ae|mawon|kemawon|bae)|bebas|terserah|sembarang|sakarep\w*|anywhere|everywhere|ikut penempatan|penempatan mana|luar kota|luar daerah|(?:se|seluruh|sak|semua|satu|pokok\w*|daerah)? ?-?(?:jateng|jawa tengah|central java)|semua (?:tempat|kota|daerah|wilayah)|kabeh)\b/;
/** "Near home", on folded text. */
export const near =
  /\b(?:(?:dekat|deket|dkt|dket|cedak|cedhak|celak|cerak|sekitar|sakitar|sktr|skitar|sktar|caket|sekitaran|seputar|sak ?kiwo tengene|near|close to|around) ?(?:\w+ )?(?:rumah|rmh|omah|griya|griyo|dalem|sini|kene|kos|kontrakan|domisili|tempat tinggal|home|here|kampung|desa)?|sekitaran sini|dekat[- ]dekat|satu (?:kota|kabupaten) (?:saja|aja))\b/;
const except =
  /\b(?:kecuali|kejaba|kejobo|kejawi|selain|asal(?:kan)? (?:jangan|bukan)|(?:ojo|jangan|bukan|dudu|sanes|asal ora|except|but not)(?= ))\b/;
const elsewhere: [RegExp, string][] = [
  [/\bluar ?(?:negeri|negri|negara)\b|\babroad\b/, 'luar negeri'],
  [
    /\b(?:dari|saka|seko|ning|neng|di) (?:rumah|omah)\b|\bwfh\b|\bremote\b|\bonline\b|\bfrom home\b/,
    'dari rumah',
  ],
];

/**
 * Places somebody would work in: several at once ("sragen, solo, atau karanganyar"), "dekat rumah", "mana saja kecuali
 * Semarang", wider areas ("solo raya"). A city that shares its name with a regency is taken for the city where several
 * are named, asked back alone; `OUTSIDE` names what lies elsewhere in `detail`.
 */
export const parsePlaces: AnswerParser<PlacesAnswer, PlacesWhy, string> = (input) => {
  const folded = foldText(input);
  if (folded === '') return misunderstood('EMPTY');
  const at = except.exec(folded);
  if (at !== null && !(at.index > 0 && placesIn(folded.slice(0, at.index)).codes.length > 0)) {
    const barred = placesIn(folded.slice(at.index + at[0].length));
    if (barred.codes.length > 0 || barred.outside.length > 0)
      return understood({
        where: 'any',
        except: barred.codes,
        ...(barred.outside.length > 0 && { exceptOutside: barred.outside }),
        ...(barred.shared && { shared: true }),
      });
  }
  const said = at === null ? folded : folded.slice(0, at.index);
  const area = areas.find(([pattern]) => pattern.test(said));
  if (area !== undefined) return understood({ where: [...area[1]] });
  const found = placesIn(said);
  const beyond = elsewhere.filter(([pattern]) => pattern.test(said)).map(([, name]) => name);
  const outside = [...new Set([...found.outside, ...beyond])];
  const beside = outside.length > 0 ? { outside } : {};
  if (found.codes.length > 0)
    return understood({ where: found.codes, ...beside, ...(found.shared && { shared: true }) });
  if (anywhere.test(said)) return understood({ where: 'any' });
  if (outside.length > 0) return { ok: false, why: 'OUTSIDE', detail: outside.join(', ') };
  if (near.test(said)) return understood({ where: 'near' });
  const single = parseRegion(input, { today: '' });
  if (!single.ok && single.options !== undefined) {
    const options = single.options.filter(isRegencyCode);
    if (options.length > 1) return { ok: false, why: 'AMBIGUOUS', options };
  }
  if (!single.ok && single.why === 'OUTSIDE')
    return { ok: false, why: 'OUTSIDE', detail: outsideName(single.detail) };
  return misunderstood('NOT_UNDERSTOOD');
};
