import { foldText } from '../../answers/words/fold-text.ts';
import same from '../lists/same-words.json' with { type: 'json' };
import { plainForms } from './plain-forms.ts';
import { stemWord } from './stem-word.ts';

const fillers = new Set(
  `dan di yang yg untuk pada atau dengan dari ke ybdi ytdl lainnya dalam serta para oleh sebagai sbg jadi dadi pernah sudah
  saya aku kulo neng ning nang ing teng nggo kanggo karo sama buat kalau kalo tiap per sejak selama tahun thn th bulan punya
  sendiri dewe dhewe ikut kerja kerjo makaryo pekerjaan pekerja pegawai karyawan staf staff officer magang intern internship
  junior senior bagian bidang divisi posisi the a an of in at for my to and or as on with pengalaman bisa iso biasa sehari
  harian full time part freelance lepas kadang sekarang dulu masih saja aja boleh juga pokoknya pokok penting halal dekat cedhak
  apa opo wae waktu bebas ingin pengen mau kepengin cari nyari posisi jabatan sesuai jurusan semua lowongan loker bukan tidak
  ora mboten yo ya nya kalo yg ini itu ada dll lain`.split(/\s+/),
);
const sameAs = new Map(
  Object.entries(same).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
);

/** Whether a word is one that the model knows. */
export type Knows = (word: string) => boolean;

/** Letters and digits of a text in order, folded, without words that say nothing about work. */
export function bareWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}-]+|(?<!\p{L})-|-(?!\p{L})/u)
    .flatMap((word) => (sameAs.has(word) ? [word] : word.split('-')))
    .filter((word) => word !== '' && !fillers.has(word));
}

/**
 * The telling words of a text by one spelling a family: the same word of other languages and of speech becomes the
 * Indonesian one, prefix and ending go. `knows` tells which of several readings of a spoken verb is a word.
 */
export function workWords(
  text: string,
  knows?: Knows,
  correct?: (word: string) => string | undefined,
): string[] {
  return bareWords(text).flatMap((word) => familyOf(word, knows, correct).split(' '));
}

function familyOf(word: string, knows?: Knows, correct?: (word: string) => string | undefined): string {
  const plain = readAs(word);
  if (knows === undefined || knows(plain)) return plain;
  const spoken = plainForms(word).map(readAs).find(knows);
  return spoken ?? correct?.(word) ?? correct?.(plain) ?? plain;
}

function readAs(word: string): string {
  const known = sameAs.get(word);
  if (known !== undefined) return known;
  const stem = stemWord(word);
  return sameAs.get(stem) ?? stem;
}
