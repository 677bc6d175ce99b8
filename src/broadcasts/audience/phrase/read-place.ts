import { parseRegion } from '../../../answers/regions/parse-region.ts';
import { allRegencies } from '../../../answers/regions/regions.ts';
import type { Clause, Fail, Value } from './clause.ts';
import { readList } from './read-list.ts';

const before =
  /^(?:(?:tinggal|berdomisili|domisili|rumahnya|beralamat)(?: di)?|di|dari|asal|warga|orang|daerah|wilayah)\s+/u;
const named = /^(?:(kota|kabupaten|kab\.?)\s+)?([a-z]+)\b/u;
const mostWords = 3;
const example = 'di Kabupaten Kendal';

/** "di Kendal", "tinggal di Kota Semarang atau Demak", and the name of a regency by itself. */
export function readPlace(text: string, fail: Fail): Clause | null {
  const lead = before.exec(text)?.[0].length ?? 0;
  const exact = (rest: string): Value | null => byName(rest, fail);
  const next = (rest: string): Value | null => {
    const again = /^di\s+/u.exec(rest)?.[0].length ?? 0;
    const found = exact(rest.slice(again));
    return found === null ? null : { ...found, length: found.length + again };
  };
  const first = lead === 0 ? exact : (rest: string): Value | null => exact(rest) ?? byAnyName(rest, fail);
  const read = readList(text, lead, first, next);
  if (read === null) return null;
  return { length: read.length, condition: { kind: 'value', attribute: 'regency', values: read.values } };
}

/** One of the 35 by its name; a name that two share needs "kota" or "kabupaten". */
function byName(text: string, fail: Fail): Value | null {
  const [whole = '', type, name = ''] = named.exec(text) ?? [];
  const same = allRegencies.filter(({ shortName }) => shortName.toLowerCase() === name);
  const meant = type === undefined ? same : same.filter((one) => (one.type === 'kota') === (type === 'kota'));
  const [only] = meant;
  if (only === undefined) return null;
  if (meant.length > 1) throw fail('ambiguousRegion', name, meant.map((one) => `di ${one.name}`).join(', '));
  return { length: whole.length, values: [only.code] };
}

/** A town, a district, an abbreviation: the regency it lies in. */
function byAnyName(text: string, fail: Fail): Value {
  const words = text.split(/(?<=[^\s,]+)(?=[\s,])/u).slice(0, mostWords);
  for (let count = 1; count <= words.length; count += 1) {
    const run = words.slice(0, count).join('');
    const read = parseRegion(run, { today: '' });
    if (read.ok) return { length: run.length, values: [read.value] };
  }
  throw fail('badRegion', words[0] ?? '', example);
}
