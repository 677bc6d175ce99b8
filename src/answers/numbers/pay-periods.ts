/** What a sum of money is paid for, and how many of it make a month. */
export interface PayPeriod {
  unit: 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'year';
  perMonth: number;
}

const each = String.raw`(?:\/|\b(?:per|tiap|saben|setiap|sak|se|sa|a|an|each|every|once a)) ?-?`;

/**
 * A day counts 25 times a month, an hour 173 times (PP 36/2021: 1/173 of a month's pay), a week 52/12 times.
 * Wordings are looked for on folded text, in this order.
 */
const periods: [PayPeriod, RegExp][] = [
  [
    { unit: 'fortnight', perMonth: 26 / 12 },
    new RegExp(
      String.raw`(?:\/|\b(?:per|tiap|saben|setiap|every|sekali)) ?(?:2|dua|rong|kalih|two) ?(?:minggu|mingguan|mgg|pekan|weeks?)\b|\b(?:2|dua|rong|two) ?(?:minggu|mgg|weeks?) sekali\b`,
      'g',
    ),
  ],
  [
    { unit: 'hour', perMonth: 173 },
    new RegExp(String.raw`${each}(?:jam|hours?|hr)\b|\bjaman\b|\bsejam\b|\bhourly\b`, 'g'),
  ],
  [
    { unit: 'day', perMonth: 25 },
    new RegExp(
      String.raw`${each}(?:hari|hr|hri|dina|dino|dinten|day)\b|\b(?:harian|sehari|sedino|sedina|sedinten|daily)\b`,
      'g',
    ),
  ],
  [
    { unit: 'week', perMonth: 52 / 12 },
    new RegExp(
      String.raw`${each}(?:minggu|mgg|mggu|pekan|week)\b|\b(?:mingguan|seminggu|sepekan|weekly)\b`,
      'g',
    ),
  ],
  [
    { unit: 'year', perMonth: 1 / 12 },
    new RegExp(
      String.raw`${each}(?:tahun|thn|th|taun|year|yr|warsa)\b|\b(?:setahun|setaun|sataun|tahunan|yearly)\b`,
      'g',
    ),
  ],
  [
    { unit: 'month', perMonth: 1 },
    new RegExp(
      String.raw`${each}(?:bulan|bln|bl|wulan|sasi|month)\b|\b(?:bulanan|sebulan|sawulan|sesasi|monthly)\b`,
      'g',
    ),
  ],
];

/** The period a sum is for, and the text without it; a month where none is said. */
export function takePeriod(folded: string): { period: PayPeriod; said: boolean; rest: string } {
  for (const [period, pattern] of periods) {
    const rest = folded.replace(pattern, ' ');
    if (rest !== folded) return { period, said: true, rest };
  }
  return { period: { unit: 'month', perMonth: 1 }, said: false, rest: folded };
}

/** Money of other countries. */
export const foreignMoney =
  /\$|€|£|¥|\b(?:usd|us dollars?|dollars?|dolar|dolar as|ringgit|myr|rm ?\d+|yen|jpy|won|krw|ntd?|sgd|euro?s?|riyal|real saudi|hkd|baht|pound)\b/;
