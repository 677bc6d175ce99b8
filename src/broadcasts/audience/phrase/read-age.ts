import type { Fail } from './clause.ts';
import type { Clause } from './clause.ts';

const oldest = 120;
const age = '(?:ber)?(?:umur|usia)(?:nya)?';
const years = '(?:tahun|thn|th)';
const to = '(?:-|sampai|hingga|s/d|sd)';
const lower = '(?:minimal|paling sedikit|paling muda|paling rendah|mulai|dari|di ?atas|lebih dari)';
const upper = '(?:maksimal|paling banyak|paling tua|paling tinggi|sampai|hingga|di ?bawah|kurang dari)';

const between = new RegExp(
  `^(${age}\\s*)?(?:antara\\s*|dari\\s*)?(\\d{1,3})\\s*(?:${to}|dan)\\s*(\\d{1,3})\\b(\\s*${years}\\b)?`,
  'u',
);
const bounded = new RegExp(
  `^(${age}\\s*)?(${lower}|${upper})\\s*(${age}\\s*)?(\\d{1,3})\\b(\\s*${years}\\b)?`,
  'u',
);
const alone = new RegExp(
  `^(${age}\\s*)?(\\d{1,3})\\b(\\s*${years}\\b)?(\\s*(?:ke ?atas|ke ?bawah|\\+))?`,
  'u',
);
const beyond = /^(?:di ?atas|lebih dari|di ?bawah|kurang dari)$/u;
const isUpper = new RegExp(`^${upper}$`, 'u');

/** "umur 18-24", "18 sampai 24 tahun", "di bawah 25 tahun", "umur 18 ke atas". A number alone is no age. */
export function readAge(text: string, fail: Fail): Clause | null {
  const range = between.exec(text);
  if (range !== null && (range[1] ?? range[4]) !== undefined)
    return clause(range[0], Number(range[2]), Number(range[3]), fail);
  const bound = bounded.exec(text);
  if (bound !== null && (bound[1] ?? bound[3] ?? bound[5]) !== undefined) {
    const [whole, , word = '', , number] = bound;
    const past = beyond.test(word) ? 1 : 0;
    return isUpper.test(word)
      ? clause(whole, null, Number(number) - past, fail)
      : clause(whole, Number(number) + past, null, fail);
  }
  const one = alone.exec(text);
  if (one === null || (one[1] ?? one[3]) === undefined) return null;
  const [whole, , number, , side = ''] = one;
  const n = Number(number);
  if (side === '') return clause(whole, n, n, fail);
  return side.includes('bawah') ? clause(whole, null, n, fail) : clause(whole, n, null, fail);
}

function clause(whole: string, from: number | null, to: number | null, fail: Fail): Clause {
  const impossible = [from, to].some((bound) => bound !== null && (bound < 0 || bound > oldest));
  if (impossible || (from !== null && to !== null && from > to)) throw fail('badAge', whole, 'umur 18-24');
  return { length: whole.length, condition: { kind: 'age', from, to } };
}
