import { foldText } from '../answers/words/fold-text.ts';
import families from './programme-families.json' with { type: 'json' };

/** `named`: one of the programmes. `related`: of one family with one. `open`: nothing asked, or nothing told. */
export type ProgrammeVerdict = 'named' | 'related' | 'open' | 'other';

/** Words that many programmes share and that tell none apart. */
const general = new Set(
  `ilmu teknik teknologi pendidikan program studi profesi terapan dan guru sekolah jurusan prodi rekayasa ahli madya dasar
  sistem umum sains d3 d4 s1 diploma sarjana manajemen administrasi pengolahan produksi budidaya hasil`.split(
    /\s+/,
  ),
);
const groups = families.map((line) => new Set(line.split(' ')));

/** Whether a person's study programme is among those that a vacancy names. */
export function judgeProgramme(major: string | null, programmes: readonly string[]): ProgrammeVerdict {
  if (programmes.length === 0 || major === null || major.trim() === '') return 'open';
  const parts = major
    .split(/,|\/|\bdan\b/i)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const asked = programmes.map(wordsOf);
  if (parts.some((own) => asked.some((other) => isSame(own, other)))) return 'named';
  const ownGroups = groups.filter((group) => parts.flat().some((word) => group.has(word)));
  return asked.flat().some((word) => !general.has(word) && ownGroups.some((group) => group.has(word)))
    ? 'related'
    : 'other';
}

function wordsOf(programme: string): string[] {
  return foldText(programme)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The telling words of one are all in the other; where one has none ("Manajemen"), its words begin the other. */
function isSame(own: readonly string[], other: readonly string[]): boolean {
  const tellingOwn = own.filter((word) => !general.has(word));
  const tellingOther = other.filter((word) => !general.has(word));
  if (tellingOwn.length > 0 && tellingOther.length > 0) {
    const family = groups.filter((group) => tellingOwn.some((word) => group.has(word)));
    const belongs = (word: string) => own.includes(word) || family.some((group) => group.has(word));
    return (
      tellingOther.every((word) => own.includes(word)) ||
      (tellingOwn.every((word) => other.includes(word)) && tellingOther.every(belongs))
    );
  }
  return own.length > 0 && own.every((word, at) => other[at] === word);
}
