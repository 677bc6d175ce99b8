import { monthOf } from '../dates/month-words.ts';

const year = String.raw`((?:19|20)\d\d)`;
const since = /\b(?:sejak|semenjak|sjk|dari|dr|mulai|since|from|wiwit|saking|saka|awit)\b/;
const untilNow = /\b(?:sekarang|skrg|skrng|skg|saiki|sakniki|sakmenika|now|present|kini|hari ini|today)\b/;
const between = new RegExp(
  String.raw`${year}\s*(?:-|–|~|s\s?[/.]?\s?d|sd|sampai|sampe|smp|hingga|ke|to|until|nganti|ngantos|tekan)\s*(?:[a-z]+\s+)?${year}`,
);
const age =
  /\b(?:umur|usia|yuswa)\s*(\d\d)\b.*\b(?:sekarang|skrg|saiki|sampai|sampe|nganti|now)\s*(?:umur\s*)?(\d\d)\b/;

/**
 * Years told by when they began and ended: "sejak 2019", "2019-2023", "maret 2020 sampai maret 2023", "dari umur 18
 * sekarang 30". Tenths of a year where months are told. `lone`: a year alone, which tells no length.
 * @param today ISO date
 */
export function readSpan(folded: string, today: string): number | 'lone' | null {
  const ages = age.exec(folded);
  if (ages !== null) return positive(Number(ages[2]) - Number(ages[1]));
  const points = pointsOf(folded);
  const [first, second] = points;
  if (first === undefined) return null;
  if (second !== undefined && (between.test(folded) || first.month !== null || since.test(folded)))
    return positive(length(first, second));
  if (second !== undefined) return null;
  if (since.test(folded) || untilNow.test(folded)) {
    const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
    return positive(length(first, first.month === null ? { ...now, month: null } : now));
  }
  return /^\D*\d{4}\D*$/.test(folded) ? 'lone' : null;
}

interface Point {
  year: number;
  month: number | null;
}

function pointsOf(folded: string): Point[] {
  return [...folded.matchAll(/(?:\b([a-z]{3,})\s+)?\b((?:19|20)\d\d)\b/g)].map(([, word, digits]) => ({
    year: Number(digits),
    month: word === undefined ? null : (monthOf(word) ?? null),
  }));
}

function length(from: Point, to: Point): number {
  if (from.month === null || to.month === null) return to.year - from.year;
  return Math.round(((to.year - from.year) * 12 + to.month - from.month) / 1.2) / 10;
}

function positive(years: number): number | null {
  return years >= 0 && years <= 70 ? years : null;
}
