import { svgText } from './svg-text.ts';
import type { TrendChartData } from './trend-chart-data.ts';

export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The series of a chart as SVG, with a legend where there are several.
 * @param largest value at the top of the plot
 * @param legendTop where the legend begins
 */
export function drawChartSeries(
  data: TrendChartData,
  plot: Plot,
  largest: number,
  legendTop: number,
): string {
  const slot = (plot.right - plot.left) / data.labels.length;
  const height = (value: number) => (value / largest) * (plot.bottom - plot.top);
  return data.series
    .map((series, index) => {
      const look = looks[index % looks.length] ?? looks[0];
      const place = { ...plot, slot, height, index, of: data.series.length };
      const drawn =
        data.kind === 'bar' ? drawBars(series.values, place, look) : drawLine(series.values, place, look);
      const legend =
        data.series.length > 1
          ? drawLegend(
              series.name,
              legendTop + index * 24,
              data.kind === 'bar' ? { ...look, marker: 'square' } : look,
            )
          : '';
      return legend + drawn;
    })
    .join('');
}

interface Look {
  colour: string;
  fill: string;
  dash: string;
  marker: 'disc' | 'square' | 'triangle';
}

/** Dark blue, vermilion and sky blue of Okabe and Ito's colour-blind safe set, also three different greys. */
const looks: [Look, Look, Look] = [
  { colour: '#0b3c5d', fill: '#0b3c5d', dash: '', marker: 'disc' },
  { colour: '#a63e00', fill: '#e69f00', dash: '8 5', marker: 'square' },
  { colour: '#1a6fa3', fill: '#cfe8f7', dash: '2 5', marker: 'triangle' },
];

interface Place extends Plot {
  slot: number;
  height: (value: number) => number;
  index: number;
  of: number;
}

function drawBars(values: (number | null)[], place: Place, look: Look): string {
  const width = (place.slot * 0.76) / place.of;
  return values
    .map((value, step) => {
      if (value === null) return '';
      const x = place.left + place.slot * (step + 0.12) + width * place.index;
      const tall = place.height(value);
      return `<rect x="${x.toFixed(1)}" y="${(place.bottom - tall).toFixed(1)}" width="${width.toFixed(1)}" height="${tall.toFixed(1)}" fill="${look.fill}" stroke="${look.colour}" stroke-width="1.5"/>`;
    })
    .join('');
}

/** A gap in the values is a gap in the line. */
function drawLine(values: (number | null)[], place: Place, look: Look): string {
  let path = '';
  let open = false;
  let marks = '';
  values.forEach((value, step) => {
    if (value === null) {
      open = false;
      return;
    }
    const x = place.left + place.slot * (step + 0.5);
    const y = place.bottom - place.height(value);
    path += `${open ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    open = true;
    marks += drawMarker(x, y, look);
  });
  return `<path d="${path}" fill="none" stroke="${look.colour}" stroke-width="3" stroke-dasharray="${look.dash === '' ? 'none' : look.dash}"/>${marks}`;
}

function drawMarker(x: number, y: number, { marker, colour, fill }: Look): string {
  const style = `fill="${fill}" stroke="${colour}" stroke-width="2"`;
  if (marker === 'disc') return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4.5" ${style}/>`;
  if (marker === 'square')
    return `<rect x="${(x - 4.5).toFixed(1)}" y="${(y - 4.5).toFixed(1)}" width="9" height="9" ${style}/>`;
  return `<path d="M${(x - 5.5).toFixed(1)} ${(y + 5).toFixed(1)}h11l-5.5 -10z" ${style}/>`;
}

function drawLegend(name: string, top: number, look: Look): string {
  return drawMarker(24, top + 10, look) + svgText(name, 38, top + 16, { size: 17 });
}
