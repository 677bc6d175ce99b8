import { foldText } from './fold-text.ts';

const list = (words: string[]): ReadonlyMap<string, string> =>
  new Map(words.flatMap((line, at) => line.split(' ').map((word) => [word, String(at + 1)] as const)));

const cardinals = list([
  'satu siji setunggal one', 'dua loro kalih two', 'tiga telu tiga three', 'empat papat sekawan four', 'lima gangsal five',
  'enam nem six', 'tujuh pitu seven', 'delapan wolu eight',
]); // prettier-ignore
const ordinals = list([
  'pertama kesatu kapisan kepisan first awal', 'kedua kaping2 kapindho second', 'ketiga katelu third', 'keempat kaping4 fourth',
  'kelima fifth', 'keenam sixth', 'ketujuh seventh', 'kedelapan eighth',
]); // prettier-ignore
const around = new Set(
  `yang yg sing ingkang no nomor nomer nmr number pilih pilihan angka opsi option jawab jawaban the one aku saya sy kulo kula mau pilih
  aja saja wae mawon ya dong deh kak mas mbak min pak bu itu ini iku`.split(/\s+/u),
);

/**
 * Which choice is named by its place: "yang pertama", "no 1", "nomor satu", "①", "1.", "1 aja kak"; null where none is.
 * @param numbers a bare number word names a place too; not where a number is the answer
 */
export function ordinalIn(text: string, numbers: boolean): string | null {
  const words = foldText(text).split(' ');
  if (words.length > 5 || text.includes('?')) return null;
  const rest = words.filter((word) => !around.has(word));
  const [only, ...others] = rest;
  if (only === undefined || others.length > 0) return null;
  const pointed = words.length > rest.length || /[①-⑨]|\u20e3/u.test(text);
  const digit = /^[1-9]$/u.test(only) && (pointed || numbers) ? only : undefined;
  const named = numbers || words.some((word) => pointers.has(word)) ? cardinals.get(only) : undefined;
  return ordinals.get(only) ?? digit ?? named ?? null;
}

const pointers = new Set('no nomor nomer nmr number pilih pilihan angka opsi option'.split(' '));
