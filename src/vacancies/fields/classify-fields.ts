import { foldText } from '../../answers/words/fold-text.ts';
import { createWordFinder } from '../../answers/words/word-finder.ts';
import type { FieldCode } from './field-codes.ts';
import { fieldTerms } from './field-terms.ts';
import { pickFields } from './pick-fields.ts';
import { weighFields, type FieldWeights } from './weigh-fields.ts';

/**
 * Fields of work in what a person types as wish or experience, or in a job title: most likely first, at most three.
 * Nothing known, or "anything": an empty list. Small typos pass where nothing else is understood.
 */
export function classifyFields(text: string): FieldCode[] {
  const tokens = fieldTokens(text);
  const weights: FieldWeights = new Map();
  weighFields(tokens, weights);
  if ([...weights.values()].every((weight) => weight < fewest)) {
    weights.clear();
    weighFields(tokens.map(correct), weights);
  }
  return pickFields(weights);
}

/** Words as the lists write them: folded, split at everything that is no letter or digit. */
export function fieldTokens(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

/** A hint alone tells too little to keep a typo beside it uncorrected. */
const fewest = 1;
const shortestCorrected = 5;
/** Words of answers without a field, which no typo may turn into one. */
const common = new Set(
  `salah tunggu maaf lupa jadi bebas terserah seadanya serabutan apapun semua belum tidak pernah lulus lulusan kerja bekerja pekerjaan pengalaman
  tahun bulan bidang penting halal dekat sekolah kuliah biasa sembarang saben mboten dereng nganggur freshgraduate fresh
  graduate lainnya cocok minat ingin pengen kepengin pingin sudah sampun tempat daerah bapak gajian lembur`.split(
    /\s+/,
  ),
);

const findWord = createWordFinder(
  [...fieldTerms.values()]
    .flat()
    .filter(({ words }) => words.length === 1 && (words[0]?.length ?? 0) >= shortestCorrected)
    .map(({ words }) => [words[0] ?? '', words[0] ?? ''] as const),
);

function correct(token: string): string {
  return token.length < shortestCorrected || common.has(token) ? token : (findWord(token) ?? token);
}
