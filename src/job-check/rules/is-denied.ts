import { wordLists } from './word-lists-words.ts';
import type { Hit } from './create-finder.ts';
import type { Token } from '../reading/tokens.ts';

const denials = new Set('tidak jangan gratis bukan no'.split(' '));
/** After these words a clause says the contrary of what came before. */
const turns = new Set('tapi tetapi namun cukup kecuali asal asalkan melainkan but only , .'.split(' '));
/** What "tidak …" denies together with what it names: "tidak dipungut biaya". */
const deniers = new Set(
  'dipungut ada perlu usah meminta minta menarik memungut mengenakan menerima wajib pernah dikenai bayar any ever charge require ask melayani mewajibkan akan boleh berhak bekerja menunjuk sah ditarik njaluk ana ono kerja'.split(
    ' ',
  ),
);
/** Things that an offer does without; what follows them is not denied. */
const dispensable = new Set(
  'interview bahasa pengalaman ribet skill modal seleksi persiapan ijazah experience lama'.split(' '),
);
/** What is said after a thing that nobody has to pay. */
const carried = new Set(
  'gratis tanggung dipinjamkan dipinjami dibagikan disediakan dipinjam pekerja sendiri'.split(' '),
);
const farthest = 7;
const joins = new Set('atau ataupun maupun dan or and'.split(' '));
const things = new Set(`${wordLists['money'] ?? ''} ${wordLists['cost'] ?? ''}`.split(' '));
const acts = new Set('wajib bayar transfer setor lunasi kirim isi beli cukup'.split(' '));

/** Whether what stands from one token to another is denied in its own clause, or inside where the pattern denies nothing. */
export function isDenied(tokens: readonly Token[], { first, last, pattern }: Hit<unknown>): boolean {
  if (!/tidak|bukan|jangan/u.test(pattern))
    for (let at = first + 1; at < last; at += 1) if (denials.has(tokens[at]?.word ?? '')) return true;
  const listed = isOneOfAList(tokens, first, last);
  for (let at = first; at > Math.max(-1, first - (listed ? 2 * farthest : farthest)); at -= 1) {
    const word = tokens[at]?.word ?? '.';
    if (at < first && turns.has(word) && !(listed && word === ',')) break;
    if (word === 'bebas' && at === first - 1) return true;
    if (!denials.has(word)) continue;
    const next = tokens[at + 1]?.word ?? '';
    if (
      (at === first && first !== last && !/tidak|bukan|jangan/u.test(pattern)) ||
      (first - at <= 2 && !dispensable.has(next))
    )
      return true;
    if (deniers.has(next)) return true;
  }
  for (let at = last + 1; at <= last + 3; at += 1) {
    const word = tokens[at]?.word ?? '.';
    if (turns.has(word)) return false;
    if (carried.has(word)) return true;
    if (word === 'tidak' && deniers.has(tokens[at + 1]?.word ?? '')) return true;
  }
  return false;
}

/** "tidak dipungut biaya pendaftaran, biaya seragam, atau uang jaminan": bare things after a comma share the denial. */
function isOneOfAList(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1]?.word ?? '';
  const begins = (before === ',' || joins.has(before)) && things.has(tokens[first]?.word ?? '');
  return begins && !tokens.slice(first, last + 1).some(({ word }) => word === '§amt' || acts.has(word));
}
