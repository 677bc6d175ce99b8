import { regionName, regionShortName } from '../../answers/regions/regions.ts';
import type { SearchQuery } from './read-query.ts';
import type { SearchedPlace } from './searched-places.ts';
import type { SearchConditions } from './search-conditions.ts';

const typeWords = {
  'part-time': 'part time',
  internship: 'magang',
  remote: 'dari rumah',
  'shift-night': 'shift malam',
  freelance: 'freelance',
  'full-time': 'full time',
} as const;

const needWords = { wheelchair: 'kursi roda', sign: 'tuli', screenReader: 'pembaca layar' } as const;

/** A search in words that are understood as the same search again. */
export function writeQuery({ works, workplace, places, conditions }: SearchQuery): string {
  return [
    works.map(({ words }) => words).join(' atau '),
    ...(workplace === null ? [] : [`di ${workplace.name}`]),
    ...conditionWords(conditions),
    places.map(placeWords).join(' atau '),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A name that a city and a regency share stays as open as it was. */
function placeWords({ codes, within, outside }: SearchedPlace): string {
  const [code = '', other] = codes;
  return within ?? outside ?? (other === undefined ? regionName(code) : regionShortName(code));
}

function conditionWords(conditions: SearchConditions): string[] {
  const {
    payMin,
    education,
    type,
    notType,
    notWork = [],
    newest,
    disability,
    access,
    noDiploma,
    beginner,
  } = conditions;
  return [
    ...(payMin === undefined ? [] : [`gaji minimal ${String(payMin / 1000)} ribu`]),
    ...(education === undefined ? [] : [`lulusan ${education}`]),
    ...(type === undefined ? [] : [typeWords[type]]),
    ...(notType === undefined ? [] : [`bukan ${typeWords[notType]}`]),
    ...notWork.map((work) => `bukan ${work} ,`),
    ...(newest === true ? ['terbaru'] : []),
    ...(disability === true ? [access === undefined ? 'difabel' : needWords[access]] : []),
    ...(noDiploma === true ? ['tanpa ijazah'] : []),
    ...(beginner === true ? ['tanpa pengalaman'] : []),
  ];
}
