import type { WordingCategory } from '../../src/wording/finding.ts';
import type { Check } from './measure-wording.ts';

/** What one writes down in a quarter of an hour: any of the words, wherever it stands. */
const keywords: Record<WordingCategory, string> = {
  age: 'usia|umur|berusia|tahun maksimal|maksimal \\d+ tahun|years old|max \\d+',
  gender: 'pria|wanita|laki-laki|laki laki|perempuan|cewek|cowok|male|female',
  marital: 'menikah|single|lajang|married|janda|duda',
  pregnancy: 'hamil|pregnant',
  appearance: 'penampilan|good looking|menarik|cantik|tampan|attractive|tato|tindik|kulit|wajah',
  height_weight: 'tinggi badan|berat badan|proporsional|ideal|postur|cm',
  religion: 'muslim|muslimah|islam|kristen|katolik|hindu|agama|hijab|jilbab|sholat|shalat',
  ethnicity: 'suku|etnis|tionghoa|chinese|pribumi|ras',
  disability: 'sehat|jasmani|rohani|buta warna|cacat|disabilitas|penyakit|kacamata',
  other: 'merokok|foto|ijazah',
};

const patterns = Object.entries(keywords).map(
  ([category, words]) => [category as WordingCategory, new RegExp(`\\b(?:${words})\\b`, 'iu')] as const,
);

/** The plain list of words that the rules are compared with. */
export const keywordCheck: Check = (text) =>
  patterns.flatMap(([category, pattern]) => {
    const found = pattern.exec(text);
    return found === null
      ? []
      : [{ category, span: [found.index, found.index + found[0].length] as [number, number] }];
  });
