import type { MediaFile } from '../channels/channel.ts';
import { drawQr } from './draw-qr.ts';
import { fontFiles } from './font-files.ts';
import { renderSvg } from './render-svg.ts';
import { svgText } from './svg-text.ts';
import type { QrPictureData, VacancyPosterData } from './vacancy-poster-data.ts';
import { wrapText } from './wrap-text.ts';

const pixels = 1080;
const width = 540;
const margin = 32;
const dark = '#0b3c5d';
const most = { title: 3, line: 2, links: 2 };

/**
 * A PNG of a vacancy for a wall or a group, under 60 kB: what, who, where, pay, the short code in large letters, and a code to
 * scan for each platform.
 * @param data see {@link VacancyPosterData}
 */
export function makeVacancyPoster(data: VacancyPosterData, fileName: string): MediaFile {
  return { as: 'picture', fileName, mimeType: 'image/png', bytes: renderSvg(drawPoster(data), pixels) };
}

/** A PNG of the codes to scan alone, sharp enough for print, with platform and short code below. */
export function makeQrPicture({ links, code }: QrPictureData, fileName: string): MediaFile {
  const size = 300;
  const shown = links.slice(0, most.links);
  const parts = shown.map(
    ({ label, url }, at) =>
      drawQr(url, at * size, 0, size) +
      svgText(label, (at + 0.5) * size, size + 10, { size: 22, bold: true, anchor: 'middle' }) +
      svgText(code, (at + 0.5) * size, size + 48, { size: 34, bold: true, anchor: 'middle', fill: dark }),
  );
  const svg = `${head(shown.length * size, size + 66)}${parts.join('')}</svg>`;
  return { as: 'document', fileName, mimeType: 'image/png', bytes: renderSvg(svg, shown.length * 900) };
}

function drawPoster({ heading, title, lines, code, codeLine, links, footer }: VacancyPosterData): string {
  const parts: string[] = [];
  const inner = width - 2 * margin;
  let y = 0;
  const write = (text: string, size: number, rows: number, look: { bold?: boolean; fill?: string } = {}) => {
    const wrapped = wrapText(text, inner, size, look.bold === true ? 'bold' : 'regular');
    for (const line of wrapped.slice(0, rows)) {
      y += size * 1.22;
      parts.push(svgText(line, margin, y, { size, ...look }));
    }
  };
  parts.push(`<rect width="${width}" height="64" fill="${dark}"/>`);
  parts.push(svgText(heading, margin, 43, { size: 30, bold: true, fill: '#ffffff' }));
  y = 76;
  write(title, 44, most.title, { bold: true, fill: dark });
  y += 10;
  for (const line of lines) {
    write(line, 24, most.line);
    y += 5;
  }
  y += 22;
  const shown = links.slice(0, most.links);
  if (shown.length > 0) {
    const size = shown.length === 1 ? 220 : 200;
    const step = inner / shown.length;
    shown.forEach(({ label, url }, at) => {
      const middle = margin + step * (at + 0.5);
      parts.push(drawQr(url, middle - size / 2, y, size));
      parts.push(svgText(label, middle, y + size + 12, { size: 22, bold: true, anchor: 'middle' }));
    });
    y += size + 34;
  }
  for (const line of wrapText(codeLine, inner, 24)) {
    y += 30;
    parts.push(svgText(line, width / 2, y, { size: 24, anchor: 'middle' }));
  }
  y += 62;
  parts.push(svgText(code, width / 2, y, { size: 60, bold: true, anchor: 'middle', fill: dark }));
  y += 18;
  for (const line of wrapText(footer, inner, 20)) {
    y += 26;
    parts.push(svgText(line, width / 2, y, { size: 20, anchor: 'middle' }));
  }
  return `${head(width, Math.ceil(y + margin))}${parts.join('')}</svg>`;
}

function head(wide: number, high: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" font-family="${fontFiles.name}">` +
    `<rect width="${wide}" height="${high}" fill="#ffffff"/>`
  );
}
