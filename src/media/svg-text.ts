import { escapeXml } from './escape-xml.ts';

export interface SvgTextStyle {
  size: number;
  bold?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** One line of text as an SVG element, its baseline at `y`. */
export function svgText(text: string, x: number, y: number, style: SvgTextStyle): string {
  const weight = style.bold === true ? ' font-weight="700"' : '';
  const anchor = style.anchor === undefined ? '' : ` text-anchor="${style.anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${style.size}"${weight}${anchor} fill="${style.fill ?? ink}">${escapeXml(text)}</text>`;
}

const ink = '#111111';

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
