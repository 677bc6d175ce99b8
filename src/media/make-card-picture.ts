import type { MediaFile } from '../channels/channel.ts';
import { fontFiles } from './font-files.ts';
import { renderSvg } from './render-svg.ts';
import type { ResultCardData } from './result-card-data.ts';
import { svgText } from './svg-text.ts';
import { wrapText } from './wrap-text.ts';

/**
 * A PNG of a card, under 50 kB and readable on a 320-pixel phone: words only, no bars and no figures, so that nothing looks
 * like a mark.
 * @param data see {@link ResultCardData}
 */
export function makeCardPicture(data: ResultCardData, fileName: string): MediaFile {
  return { as: 'picture', fileName, mimeType: 'image/png', bytes: renderSvg(drawCard(data), pixels) };
}

const pixels = 640;
const width = 360;
const margin = 20;
const dark = '#0b3c5d';
const soft = '#4a4a4a';

function drawCard({ title, subtitle, sections }: ResultCardData): string {
  const parts: string[] = [];
  let y = margin + 4;
  const write = (
    text: string,
    size: number,
    look: { bold?: boolean; fill?: string; indent?: number } = {},
  ) => {
    const { bold = false, fill = '#111111', indent = 0 } = look;
    for (const line of wrapText(text, width - 2 * margin - indent, size, bold ? 'bold' : 'regular')) {
      y += size * 1.25;
      parts.push(svgText(line, margin + indent, y, { size, bold, fill }));
    }
  };
  write(title, 27, { bold: true, fill: dark });
  write(subtitle, 17, { fill: soft });
  for (const { heading, lines } of sections) {
    y += 16;
    write(heading, 20, { bold: true, fill: dark });
    y += 2;
    for (const line of lines) {
      parts.push(`<circle cx="${margin + 4}" cy="${(y + 16).toFixed(1)}" r="3" fill="${dark}"/>`);
      write(line, 19, { indent: 16 });
      y += 4;
    }
  }
  const height = Math.ceil(y + 1.4 * margin);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${fontFiles.name}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    `<rect x="5" y="5" width="${width - 10}" height="${height - 10}" rx="10" fill="none" stroke="${dark}" stroke-width="2"/>` +
    `${parts.join('')}</svg>`
  );
}
