/** A sum of money in a text. */
export interface Amount {
  value: number;
  /** Where it begins and ends in the text. */
  from: number;
  to: number;
  /** A range goes on with the next sum: "2,5 - 3 juta". */
  joined: boolean;
}

const figure =
  /(?:(rp\.? ?|idr\.? ?)|(?<![\d.,]))(\d+(?:[.,]\d+)*)(?: ?\(? ?(jutaan|juta|jt|million|mio|ribuan|ribu|rb|k)(?![a-z])\)?)?(?: ?(rupiah|,-))?/g;
const scales: Record<string, number> = {
  ...{ jutaan: 1e6, juta: 1e6, jt: 1e6, million: 1e6, mio: 1e6 },
  ...{ ribuan: 1e3, ribu: 1e3, rb: 1e3, k: 1e3 },
};
const join = /^\/?(?: bulan)? ?(?:-+|~|s\.?\/?d\.?|sampai(?: dengan)?|hingga|to|ke) ?$/;
const otherThing =
  /^ ?(?:%|persen|hari|bulan|bln|tahun|thn|th\b|jam|orang|org|x\b|kali|kg|km|shift|menit|hk\b|hr\b|buah|pcs|posisi|karyawan|cabang)/;
/** Below it a bare figure is no money. */
const leastBare = 10_000;

/**
 * Sums of money of a text in small letters: "2,5jt", "rp 2.500.000,00", "100 - 150 ribu", "2500-3000 (ribu)", "2 juta 500
 * ribu". Figures of other things (days, years, people) are passed over.
 */
export function findAmounts(text: string): Amount[] {
  const found = [...text.matchAll(figure)].map((match) => readFigure(match, text));
  const amounts: (Amount & { scale: number })[] = [];
  found.forEach((one, at) => {
    if (one === undefined) return;
    const last = amounts.at(-1);
    const between = last === undefined ? '' : text.slice(last.to, one.from);
    if (last !== undefined && last.scale === 1e6 && one.scale === 1e3 && /^ ?$/.test(between)) {
      last.value += one.value;
      last.to = one.to;
      return;
    }
    const next = found[at + 1];
    const joined = next !== undefined && join.test(text.slice(one.to, next.from));
    const scale =
      one.scale === 0 ? (joined && next.scale > 1 && one.value < next.value ? next.scale : 1) : one.scale;
    const value = one.scale === 0 ? one.value * scale : one.value;
    if (value >= leastBare || one.scale > 1 || one.money)
      amounts.push({ value, from: one.from, to: one.to, joined, scale });
  });
  return amounts.map(({ value, from, to, joined }) => ({ value, from, to, joined }));
}

interface Figure {
  value: number;
  from: number;
  to: number;
  /** 0: none is said. */
  scale: number;
  money: boolean;
}

function readFigure(match: RegExpMatchArray, text: string): Figure | undefined {
  const [whole, currency, digits = '', unit, after] = match;
  const from = match.index ?? 0;
  const to = from + whole.length;
  const scale = unit === undefined ? 0 : (scales[unit] ?? 0);
  const money = currency !== undefined || after !== undefined;
  if (scale === 0 && !money && otherThing.test(text.slice(to))) return undefined;
  const number = numberOf(digits);
  return { value: scale > 1 && number < 1e5 ? number * scale : number, from, to, scale, money };
}

/** "2.500.000", "2,500,000.00", "2.5", "2500000.00". */
export function numberOf(digits: string): number {
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/.exec(digits);
  if (grouped !== null) {
    const cents = digits.length - digits.search(/[.,]\d{1,2}$/);
    const whole = /[.,]\d{1,2}$/.test(digits) ? digits.slice(0, digits.length - cents) : digits;
    return Number(whole.replace(/[.,]/g, ''));
  }
  const [whole = '', part = '', ...more] = digits.split(/[.,]/);
  return more.length > 0
    ? Number(digits.replace(/[.,]/g, ''))
    : Number(`${whole}.${part === '' ? '0' : part}`);
}
