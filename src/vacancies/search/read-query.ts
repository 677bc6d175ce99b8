import { foldText } from '../../answers/words/fold-text.ts';
import words from './lists/function-words.json' with { type: 'json' };
import workplaces from './lists/workplaces.json' with { type: 'json' };
import { readConditions, type SearchConditions } from './search-conditions.ts';
import { searchedWork, type SearchedWork } from './searched-work.ts';
import { isKnownWork } from './is-known-work.ts';
import { unwantedIn } from './unwanted-in.ts';
import { placesOfSearch, type SearchedPlace } from './searched-places.ts';

/** What a person typed to find work, understood. */
export interface SearchQuery {
  /** The kinds of work that are named, any of them will do; empty: none is. */
  works: readonly SearchedWork[];
  /** Where: any of them will do. */
  places: readonly SearchedPlace[];
  /** A kind of employer ("di rumah sakit") with its spellings; null: none is named. */
  workplace: { name: string; spellings: readonly string[] } | null;
  conditions: SearchConditions;
}

const functionWords = new Set(Object.values(words).flatMap((line) => line.split(' ')));
const mostWorks = 4;
const noWork = /^(?:yang |yg |sing |terlalu )*(?:jauh|adoh|tebih|lama|susah|berat|capek|malam|malem|ribet)\b/;
const either = /[/;,+&]|\b(?:atau|utawa|utawi|or|dan|lan)\b/;
const bySpelling = new Map(
  Object.entries(workplaces).flatMap(([name, line]) => line.split(', ').map((word) => [word, name] as const)),
);
const longestFirst = [...bySpelling.keys()].sort((one, other) => other.length - one.length);
const atWorkplace = new RegExp(
  `\\b(?:di|ning|neng|nang|ing|in|at|kerja|kerjo|bekerja|jadi pegawai|pegawai|karyawan)\\s+(?:sebuah |a |the )?(${longestFirst.join('|')})\\b`,
);

/**
 * Reads a search: conditions first, then places, then the kind of employer; what is left is the work. "Sopir/kurir" and
 * "sopir atau kurir" are two works. Reads the first 300 characters.
 * @param today ISO date in WIB
 */
export function readQuery(typed: string, today = ''): SearchQuery {
  const { conditions, rest } = readConditions(foldText(typed.slice(0, 300)), today);
  const barred = unwantedIn(rest);
  const unwanted = barred.named.map((words) => placesOfSearch(words));
  const notWork = unwanted.map((one) => one.rest.trim()).filter((words) => isWork(words));
  const { places, rest: unplaced } = placesOfSearch(
    notWork.length === 0 ? rest : [barred.rest, ...behind(barred.named, notWork)].join(' , '),
  );
  const at = atWorkplace.exec(unplaced);
  const name = bySpelling.get(at?.[1] ?? '');
  const workplace =
    name === undefined
      ? null
      : { name, spellings: (workplaces as Record<string, string>)[name]?.split(', ') ?? [] };
  const left = workplace === null ? unplaced : unplaced.replace(at?.[0] ?? '', ' ');
  return {
    works: worksOf(left),
    places,
    workplace,
    conditions: notWork.length === 0 ? conditions : { ...conditions, notWork },
  };
}

/** Whether what is not wanted is work ("bukan pabrik"), neither a place nor a distance. */
function isWork(words: string): boolean {
  return (
    !noWork.test(words) && words.split(' ').some((word) => !functionWords.has(word) && isKnownWork(word))
  );
}

/** The places behind it are where work is looked for: "selain spg blora". */
function behind(named: readonly string[], notWork: readonly string[]): string[] {
  return named.map((words) => notWork.reduce((left, work) => left.replace(work, ' '), words));
}

function worksOf(text: string): SearchedWork[] {
  return text
    .split(either)
    .map((part) =>
      part
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '' && !functionWords.has(word) && !/^\d+$/.test(word))
        .join(' '),
    )
    .filter((part) => part !== '')
    .slice(0, mostWorks)
    .flatMap((part) => searchedWork(part) ?? []);
}
