import { describe, expect, it } from 'vitest';
import { makeLineOrBarChart } from '../../src/media/make-line-or-bar-chart.ts';
import { roundAxis } from '../../src/media/round-axis.ts';
import type { TrendChartData } from '../../src/media/trend-chart-data.ts';
import { readPngSize } from './read-png-size.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

function exampleTrend(kind: TrendChartData['kind']): TrendChartData {
  return {
    kind,
    title: 'Pendaftar baru tiap bulan di Jawa Tengah',
    labels: months,
    series: [
      { name: 'Telegram', values: months.map((_, month) => 100 + 31 * month) },
      { name: 'WhatsApp', values: months.map((_, month) => (month === 6 ? null : 90 * month)) },
      { name: 'Terminal', values: months.map(() => 0) },
    ],
    note: 'Jumlah orang.',
  };
}

describe('the picture of a trend', () => {
  it.each(['line', 'bar'] as const)('is a PNG under 40 kB as %s', (kind) => {
    const { bytes } = makeLineOrBarChart(exampleTrend(kind), 'tren.png');
    expect(readPngSize(bytes).width).toBe(800);
    expect(bytes.length).toBeLessThan(40_000);
  });

  it('shows a gap, not zero, where a value is unknown', () => {
    const withGap = exampleTrend('line');
    const withZero = {
      ...withGap,
      series: withGap.series.map((series) => ({
        ...series,
        values: series.values.map((value) => value ?? 0),
      })),
    };
    const gap = makeLineOrBarChart(withGap, 'x.png').bytes;
    expect(gap.equals(makeLineOrBarChart(withZero, 'x.png').bytes)).toBe(false);
  });

  it('draws one month of nothing', () => {
    const { bytes } = makeLineOrBarChart(
      {
        kind: 'bar',
        title: 'Baru',
        labels: ['Jan'],
        series: [{ name: 'Semua', values: [0] }],
        note: '',
      },
      'x.png',
    );
    expect(readPngSize(bytes).height).toBeGreaterThan(300);
  });
});

describe('the axis of counts', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [1150, [0, 500, 1000, 1500]],
  ])('rises to at least %i in whole round steps', (largest, ticks) => {
    expect(roundAxis(largest).ticks).toEqual(ticks);
  });
});
