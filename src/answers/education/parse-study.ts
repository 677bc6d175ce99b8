import type { AnswerParser } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { cleanText } from '../words/clean-text.ts';

/** What somebody studied. */
export interface StudyAnswer {
  /** The programme as it is named, without the words around it; null: not told. */
  major: string | null;
  /** Year of finishing; null: not told. */
  year: number | null;
}

export type StudyWhy = 'EMPTY' | 'NOT_UNDERSTOOD' | 'FUTURE';

const earliest = 1950;
const longest = 80;
const year = /\b(19|20)\d{2}\b/u;
const around =
  /\b(?:jurusan(?:ku|nya|e)?|program studi|prodi|jur|progdi|saya|aku|kulo|kula|ambil|lulus(?:an|e|ipun)?|tamat(?:an)?|rampung|tahun|taun|thn|th|angkatan|wisuda|major(?:ed)?|graduated|finished|class of|in|studied|the|dari|di|kak|min|pak|bu|belum)\b/giu;
const level = /^(?:smk|stm|smea|d-?[1-4]|s-?[1-3]|diploma|sarjana)\b/iu;

/** "Belum pernah", "gak tau": no programme. */
const none =
  /\b(?:pernah|tidak|tdk|gak|ga|gk|nggak|ora|boten|mboten|lupa|lali|tau|tahu|kerja|no|not|none|dunno)\b/iu;

/**
 * The study programme and the year of finishing, one of them or both, in any order ("lulus 2019 jurusan tata busana",
 * "Akuntansi 2021").
 */
export const parseStudy: AnswerParser<StudyAnswer, StudyWhy, never> = (input, { today }) => {
  const text = cleanText(input.slice(0, 500)).replace(/\s+/gu, ' ').trim();
  if (text === '') return misunderstood('EMPTY');
  const told = year.exec(text)?.[0];
  const finished = told === undefined ? null : Number(told);
  if (finished !== null && today !== '' && finished > Number(today.slice(0, 4)))
    return misunderstood('FUTURE');
  const major = majorIn(text);
  if (major === null && (finished === null || finished < earliest)) return misunderstood('NOT_UNDERSTOOD');
  return understood({ major, year: finished });
};

function majorIn(text: string): string | null {
  const named = text
    .replace(new RegExp(year, 'gu'), ' ')
    .replace(around, ' ')
    .replace(/[,;:.()[\]{}<>?!"'|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(level, '')
    .trim();
  const letters = named.match(/\p{L}/gu)?.length ?? 0;
  return letters < 2 || none.test(named) || named.length > longest || /\d{3}/u.test(named) ? null : named;
}
