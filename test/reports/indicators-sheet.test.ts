import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { dimensions, measures } from '../../src/reports/indicator-definitions.ts';
import { indicatorsSheet } from '../../src/reports/indicators-sheet.ts';
import type { IndicatorTable } from '../../src/reports/make-indicators.ts';
import { trendChart } from '../../src/reports/trend-chart.ts';
import { endingWith, reportPeriod } from '../../src/time/report-period.ts';

const renderer = createRenderer();
const whole = reportPeriod('2026-10', '2026-11');
const period = endingWith('2026-11-27', whole);
const tables = measures.flatMap((measure) =>
  [...Object.entries(dimensions), ['month', period.months] as const].map(
    ([dimension, categories]) =>
      ({
        ...{ measure, dimension, total: 40 },
        cells: categories.map((category, n) => ({ category, count: n === 0 ? null : 5 + n })),
      }) as IndicatorTable,
  ),
);
const figures = [
  { indicator: 'companies', period: '2024..2026', place: '*', value: 293, source: '=1+1; "akhir"' },
];
const rowsOf = (language: string): Record<string, string>[] =>
  parse(indicatorsSheet(renderer, language, tables, period, figures), {
    ...{ columns: true, delimiter: ';', bom: true },
  });

it('names everything in words that no spreadsheet takes for a date, a formula or a code', () => {
  const rows = rowsOf('id');
  expect(rows.map(({ kelompok }) => kelompok)).toEqual(
    expect.arrayContaining([
      'Kota Semarang',
      'umur 15 sampai 17 tahun',
      'umur 50 tahun ke atas',
      'WhatsApp',
      'Perempuan',
    ]),
  );
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+@-]|^\d+-\d+$|^33\.|report:|\{\{/u.test(cell))).toEqual([]);
  expect(rows.at(-1)).toEqual({
    ...{ indikator: 'Perusahaan peserta', menurut: 'semua', kelompok: '', jumlah: '293' },
    ...{ dari: '2024..2026', sampai: '2024..2026', sumber: `'=1+1; "akhir"` },
  });
});

it('leaves a number that may not be told empty, and says why', () => {
  const hidden = rowsOf('id').filter(({ jumlah }) => jumlah === '');
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.every(({ sumber }) => sumber?.startsWith('tidak ditampilkan') === true)).toBe(true);
});

it('marks the month that is not over, in the table and in the picture, and no other', () => {
  const months = rowsOf('en').filter(({ by }) => by === 'month');
  expect([...new Set(months.map(({ group }) => group))]).toEqual([
    'October 2026',
    'November 2026 (not over)',
  ]);
  const drawn = (of: typeof period) => trendChart(renderer, tables, of, 'Jawa Tengah', 'id');
  expect(drawn(period).labels).toEqual(['10/26', '11/26*']);
  expect(drawn(period).note).toContain('*Bulan ini belum selesai');
  expect(drawn(whole).labels).toEqual(['10/26', '11/26']);
  expect(drawn(whole).note).not.toContain('*');
});
