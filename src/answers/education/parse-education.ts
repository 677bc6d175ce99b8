import type { AnswerParser, Understood } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { createWordFinder, type WordFinder } from '../words/word-finder.ts';
import { educationLevels, type EducationLevel, levelBefore } from './education-levels.ts';
import { levelPatterns, longWords, noSchool, profession, unfinished } from './education-words.ts';

/** A level, or professional education with its name where told ("ners"), which follows a bachelor's degree. */
export type EducationAnswer = EducationLevel | { profession: string | null; level: 'S1' };
type Why = 'EMPTY' | 'NOT_UNDERSTOOD' | 'AMBIGUOUS';
type Result = Understood<EducationAnswer, Why, EducationLevel>;

let corrections: WordFinder<string> | undefined;

/** Years at an Islamic boarding school tell no level by themselves. */
const boarding = /\b(?:mondok|pondok|ponpes|pesantren)\b/;

/** The highest level of education finished; levels named as alternatives are asked back. */
export const parseEducation: AnswerParser<EducationAnswer, Why, EducationLevel> = (input): Result => {
  const text = correct(foldText(input));
  if (text === '') return misunderstood('EMPTY');
  const found = levelsIn(text);
  const levels = [...new Set(found.map(({ level }) => level))];
  const [first] = levels;
  const isUnfinished = unfinished.test(text);
  if (first === undefined) return withoutLevel(text, isUnfinished);
  const trained = profession.exec(text);
  if (trained !== null && !isUnfinished && levels.every((level) => level === 'S1'))
    return understood({ profession: trained[1] ?? null, level: 'S1' });
  const highest = levels.reduce((a, b) => (rank(a) >= rank(b) ? a : b));
  if (isUnfinished)
    return understood(levelBefore(/\bkuliah\b/.test(text) && rank(highest) < rank('D1') ? 'S1' : highest));
  const offered = levels.length > 1 && areAlternatives(text, found);
  return offered ? { ok: false, why: 'AMBIGUOUS', options: levels } : understood(highest);
};

function withoutLevel(text: string, isUnfinished: boolean): Result {
  const trained = profession.exec(text);
  if (trained !== null && !isUnfinished) return understood({ profession: trained[1] ?? null, level: 'S1' });
  if (isUnfinished && /\b(kuliah|mahasiswa|mahasiswi|semester|smt|skripsi|kampus)\b/.test(text))
    return understood('SMA');
  const grade = /\b(?:kelas|kls) ?(1[0-2]|[1-9]|xi{0,2}|ix|vi{0,3})\b/.exec(text)?.[1];
  if (grade !== undefined)
    return understood(/^(1[0-2]|x)/.test(grade) ? 'SMP' : /^([789]|vii|ix)/.test(grade) ? 'SD' : 'none');
  if (boarding.test(text)) return misunderstood('NOT_UNDERSTOOD');
  if (noSchool.test(text)) return understood('none');
  if (/\bdiploma\b/.test(text)) return { ok: false, why: 'AMBIGUOUS', options: ['D3', 'D1', 'D2', 'D4'] };
  return misunderstood('NOT_UNDERSTOOD');
}

interface Found {
  level: EducationLevel;
  from: number;
  to: number;
}

/** Levels in the order named; a longer wording hides the shorter ones inside it ("sarjana terapan", "sarjana"). */
function levelsIn(text: string): Found[] {
  const all = levelPatterns.flatMap(([level, pattern]) =>
    [...text.matchAll(pattern)].map((match): Found => ({
      level,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  const covers = (a: Found, b: Found) => a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;
  return all.filter((found) => !all.some((other) => covers(other, found))).sort((a, b) => a.from - b.from);
}

/** Titles behind each other ("S.H., M.H.") are all held. */
function areAlternatives(text: string, found: Found[]): boolean {
  if (found.every(({ from, to }) => /\./.test(text.slice(from, to)))) return false;
  return found.some(({ from }, index) =>
    /[/,|&]|\batau\b|\butawa\b|-/.test(text.slice(found[index - 1]?.to ?? from, from)),
  );
}

function rank(level: EducationLevel): number {
  return educationLevels.indexOf(level);
}

function correct(folded: string): string {
  corrections ??= createWordFinder(longWords.map((word): [string, string] => [word, word]));
  const find = corrections;
  return folded.replace(/[a-z]{5,}/g, (word) => find(word) ?? word);
}
