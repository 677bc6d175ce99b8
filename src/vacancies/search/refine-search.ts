import { foldText } from '../../answers/words/fold-text.ts';
import { readQuery, type SearchQuery } from './read-query.ts';
import type { SearchConditions } from './search-conditions.ts';
import { writeQuery } from './write-query.ts';

const removal =
  /^(?:hapus|buang|copot|hilangkan|ilangi|busak|lepas|semua|kabeh|bebas|remove|drop|any|tanpa(?: syarat| filter)?|nggak usah|gak usah|tidak usah)\s+(?:syarat |filter )?/;
const place =
  /\b(?:tempat|lokasi|kota|daerah|wilayah|papan|panggonan|place|places)\b|\bdi ?mana (?:saja|aja)\b/;
const all = /\b(?:semua|kabeh|syarat|syaratnya|filter|filters)\b/;
const removable: [RegExp, (keyof SearchConditions)[]][] = [
  [/\b(?:gaji\w*|bayaran|upah|pay|salary)\b/, ['payMin']],
  [/\b(?:sekolah|lulusan|pendidikan|ijazah|school\w*)\b/, ['education', 'noDiploma']],
  [
    /\b(?:part ?time|paruh waktu|magang|remote|wfh|dari rumah|shift|malam|freelance|full ?time)\b/,
    ['type', 'notType'],
  ],
  [
    /\b(?:difabel|disabilitas|disability|kursi roda|wheelchair|tuli|deaf|pembaca layar|screen reader)\b/,
    ['disability', 'access'],
  ],
  [/\b(?:pengalaman|fresh graduate|experience)\b/, ['beginner']],
];

/**
 * The search that is meant by words typed under the list of another: only a place or conditions change that one ("di solo",
 * "yang part time"), "hapus gaji" and "semua tempat" take something out of it, anything else is a search of its own.
 * @param today ISO date in WIB
 */
export function refineSearch(before: string, typed: string, today: string): string {
  const old = readQuery(before, today);
  const folded = foldText(typed);
  const removed = removal.test(folded) ? withoutNamed(old, folded.replace(removal, ''), folded) : undefined;
  if (removed !== undefined) return writeQuery(removed);
  const added = readQuery(typed, today);
  const isChange = added.works.length === 0 && added.workplace === null && !isEmpty(added) && !isEmpty(old);
  if (!isChange) return typed;
  return writeQuery({
    ...old,
    places: added.places.length > 0 ? added.places : old.places,
    conditions: { ...withoutOpposite(old.conditions, added.conditions), ...added.conditions },
  });
}

function withoutNamed(old: SearchQuery, named: string, whole: string): SearchQuery | undefined {
  if (place.test(named)) return { ...old, places: [] };
  const gone = removable.filter(([pattern]) => pattern.test(named)).flatMap(([, members]) => members);
  const had = gone.filter((member) => old.conditions[member] !== undefined);
  if (had.length > 0)
    return {
      ...old,
      conditions: Object.fromEntries(
        Object.entries(old.conditions).filter(([member]) => !had.includes(member as keyof SearchConditions)),
      ),
    };
  return all.test(whole) && readQuery(named).works.length === 0 ? { ...old, conditions: {} } : undefined;
}

/** "Yang magang" after "bukan magang" takes the place of it. */
function withoutOpposite(old: SearchConditions, added: SearchConditions): SearchConditions {
  const { type: _type, notType: _notType, ...rest } = old;
  return added.type === undefined && added.notType === undefined ? old : rest;
}

function isEmpty({ works, workplace, places, conditions }: SearchQuery): boolean {
  return works.length + places.length + Object.keys(conditions).length === 0 && workplace === null;
}
