/** Rough rates, only to tell much from little. */
const rates: [RegExp, number][] = [
  [/usd|us\$|\$|dolar/u, 16_000],
  [/eur|€|euro/u, 18_000],
  [/rm|ringgit/u, 3_700],
  [/sgd/u, 12_000],
  [/ntd/u, 500],
];
const factors: [RegExp, number][] = [
  [/jt|juta|yuto|yt|mio/u, 1_000_000],
  [/rb|rbu|ribu|rebu|ewu|k$/u, 1_000],
];

/** An amount of money in whole rupiah, of a range its upper end; 0 where no number is read. */
export function rupiahOf(typed: string): number {
  const numbers = typed.match(/\d[\d.,]*/gu) ?? [];
  const factor = factors.find(([unit]) => unit.test(typed))?.[1];
  const rate = rates.find(([unit]) => unit.test(typed))?.[1] ?? 1;
  return Math.max(
    0,
    ...numbers.map((number) => numberOf(number, factor !== undefined) * (factor ?? 1) * rate),
  );
}

/** Dots and commas cut thousands, before a unit decimals. */
function numberOf(number: string, beforeUnit: boolean): number {
  const trimmed = number.replace(/[.,]+$/u, '');
  if (beforeUnit && /^\d+[.,]\d{1,2}$/u.test(trimmed)) return Number(trimmed.replace(',', '.'));
  return Number(trimmed.replace(/[.,]/gu, ''));
}
