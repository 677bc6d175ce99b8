export interface Pay {
  payMin: number | null;
  payMax: number | null;
}

/** What a unit of pay makes in a month: 25 days of a six-day week (PP 36/2021), 173 hours (PP 35/2021). */
const perMonth: Record<string, number> = { HOUR: 173, DAY: 25, WEEK: 52 / 12, MONTH: 1, YEAR: 1 / 12 };
const least = 100_000;
const most = 1_000_000_000;

/** Bounds in rupiah a month from figures per `unit` (HOUR, DAY, WEEK, MONTH, YEAR); what cannot be a wage is left out. */
export function payOf(min: unknown, max: unknown, unit = 'MONTH'): Pay {
  const factor = perMonth[unit.toUpperCase()];
  const low = amountOf(min, factor);
  const high = amountOf(max, factor);
  return low !== null && high !== null && low > high
    ? { payMin: high, payMax: low }
    : { payMin: low, payMax: high };
}

/** "Rp.3 – 4 Juta", "Rp 2.500.000", "2,5 juta"; "Negosiasi" and anything else gives nothing. */
export function parsePay(text: string): Pay {
  const isMillions = /\b(juta|jt)\b/i.test(text);
  const figures = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([figure]) =>
    isMillions && !/[.,]\d{3}/.test(figure)
      ? Number(figure.replace(',', '.')) * 1_000_000
      : Number(figure.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.')),
  );
  return payOf(figures[0] ?? null, figures[1] ?? figures[0] ?? null);
}

function amountOf(input: unknown, factor: number | undefined): number | null {
  if (factor === undefined || input === null || input === undefined || input === '') return null;
  const amount = Math.round(Number(input) * factor);
  return amount >= least && amount <= most ? amount : null;
}
