import type { MediaFile } from '../channels/channel.ts';
import type { InterestPictureData } from './interest-picture-data.ts';
import { fontFiles } from './font-files.ts';
import { orderScales } from './order-scales.ts';
import { renderSvg } from './render-svg.ts';
import { svgText } from './svg-text.ts';
import { wrapText } from './wrap-text.ts';

/**
 * A PNG of bars, one a scale, under 25 kB and readable on a 320-pixel phone. Bars, not a hexagon: a length is compared
 * at a glance, a corner of a polygon is not. What stands out is dark and bold, the rest is hollow, so colour says nothing alone.
 * @param data see {@link InterestPictureData}
 */
export function makeInterestPicture(data: InterestPictureData, fileName: string): MediaFile {
  return { as: 'picture', fileName, mimeType: 'image/png', bytes: renderSvg(drawBars(data), pixels) };
}

const pixels = 720;
const width = 360;
const margin = 18;
const rowHeight = 58;
const ink = '#111111';
const dark = '#0b3c5d';
const soft = '#4a4a4a';

function drawBars(data: InterestPictureData): string {
  const inner = width - 2 * margin;
  const parts: string[] = [];
  let y = margin;
  const write = (text: string, size: number, bold: boolean, fill = ink) => {
    for (const line of wrapText(text, inner, size, bold ? 'bold' : 'regular')) {
      y += size * 1.2;
      parts.push(svgText(line, margin, y, { size, bold, fill }));
    }
  };
  write(data.headline, 30, true);
  if (data.texts.code !== undefined) write(data.texts.code, 23, true, dark);
  write(data.texts.more, 18, false, soft);
  if (data.texts.band !== undefined) write(data.texts.band, 18, false, soft);
  y += 14;
  for (const scale of orderScales(data)) {
    parts.push(drawRow(scale, y, scale.letter !== '' && data.code.includes(scale.letter)));
    y += rowHeight;
  }
  y -= 6;
  write(data.texts.note, 18, false, soft);
  const height = Math.ceil(y + margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${fontFiles.name}"><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`;
}

function drawRow(scale: InterestPictureData['scales'][number], top: number, strong: boolean): string {
  const badge = scale.letter === '' ? 0 : 42;
  const left = margin + (badge === 0 ? 0 : badge + 10);
  const full = width - margin - left;
  const bar = Math.max(6, full * scale.value);
  const fill = strong ? dark : '#ffffff';
  const letter =
    badge === 0
      ? ''
      : `<rect x="${margin + 1}" y="${top + 1}" width="${badge - 2}" height="${badge}" rx="6" fill="${fill}" stroke="${dark}" stroke-width="2"/>` +
        svgText(scale.letter, margin + badge / 2, top + 32, {
          size: 28,
          bold: true,
          anchor: 'middle',
          fill: strong ? '#ffffff' : dark,
        });
  return (
    letter +
    svgText(scale.name, left, top + 17, { size: 21, bold: strong }) +
    `<rect x="${left}" y="${top + 25}" width="${full}" height="18" rx="3" fill="#e6ebef"/>` +
    `<rect x="${left + 1}" y="${top + 26}" width="${(bar - 2).toFixed(1)}" height="16" rx="3" fill="${strong || badge === 0 ? dark : '#9fb4c4'}" stroke="${dark}" stroke-width="2"/>` +
    drawBand(scale.band, left, full, top + 34)
  );
}

/** A line with ends over the bar: the value may as well lie anywhere on it. White beneath, so that it shows on dark bars. */
function drawBand(
  band: InterestPictureData['scales'][number]['band'],
  left: number,
  full: number,
  y: number,
): string {
  if (band === undefined) return '';
  const [from, to] = [(left + full * band.from).toFixed(1), (left + full * band.to).toFixed(1)];
  const path = `M${from} ${y - 6}V${y + 6}M${from} ${y}H${to}M${to} ${y - 6}V${y + 6}`;
  return (
    `<path d="${path}" fill="none" stroke="#ffffff" stroke-width="6"/>` +
    `<path d="${path}" fill="none" stroke="${ink}" stroke-width="2.5"/>`
  );
}
