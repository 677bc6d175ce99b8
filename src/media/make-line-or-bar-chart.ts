import type { MediaFile } from '../channels/channel.ts';
import { drawChartSeries } from './draw-chart-series.ts';
import { fontFiles } from './font-files.ts';
import { renderSvg } from './render-svg.ts';
import { roundAxis } from './round-axis.ts';
import { svgText } from './svg-text.ts';
import type { TrendChartData } from './trend-chart-data.ts';
import { wrapText } from './wrap-text.ts';

/** A PNG of counts over time, under 40 kB. Series differ by shape and dash as well as by colour. */
export function makeLineOrBarChart(data: TrendChartData, fileName: string): MediaFile {
  return { as: 'picture', fileName, mimeType: 'image/png', bytes: renderSvg(drawChart(data), 800) };
}

const width = 400;
const margin = 16;
const plotHeight = 190;

function drawChart(data: TrendChartData): string {
  const { top: largest, ticks } = roundAxis(maximum(data));
  const parts: string[] = [];
  let y = margin;
  for (const line of wrapText(data.title, width - 2 * margin, 22, 'bold')) {
    y += 25;
    parts.push(svgText(line, margin, y, { size: 22, bold: true }));
  }
  const legend = data.series.length > 1 ? data.series.length * 24 : 0;
  const plot = {
    left: margin + 12 + 9 * formatCount(largest).length,
    right: width - margin,
    top: y + 22 + legend,
    bottom: y + 22 + legend + plotHeight,
  };
  for (const tick of ticks) {
    const at = plot.bottom - (tick / largest) * plotHeight;
    parts.push(
      `<line x1="${plot.left}" x2="${plot.right}" y1="${at}" y2="${at}" stroke="#c4ccd2"/>`,
      svgText(formatCount(tick), plot.left - 8, at + 5, { size: 16, anchor: 'end' }),
    );
  }
  parts.push(drawChartSeries(data, plot, largest, y + 8), ...drawLabels(data, plot));
  y = plot.bottom + 28;
  for (const line of wrapText(data.note, width - 2 * margin, 15)) {
    y += 19;
    parts.push(svgText(line, margin, y, { size: 15, fill: '#4a4a4a' }));
  }
  const height = Math.ceil(y + margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${fontFiles.name}">${parts.join('')}</svg>`;
}

/** As many labels as fit beside each other, always the last. */
function drawLabels(
  { labels }: TrendChartData,
  plot: { left: number; right: number; bottom: number },
): string[] {
  const slot = (plot.right - plot.left) / labels.length;
  const widest = Math.max(...labels.map((label) => label.length)) * 8 + 8;
  const every = Math.max(1, Math.ceil(widest / slot));
  return labels.flatMap((label, index) =>
    (labels.length - 1 - index) % every === 0
      ? [svgText(label, plot.left + slot * (index + 0.5), plot.bottom + 20, { size: 15, anchor: 'middle' })]
      : [],
  );
}

function maximum(data: TrendChartData): number {
  return Math.max(0, ...data.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

function formatCount(count: number): string {
  return new Intl.NumberFormat('id-ID').format(count);
}
