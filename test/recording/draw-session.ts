import { wrapLines } from '../../src/cli/wrap-lines.ts';
import { escapeXml } from '../../src/media/escape-xml.ts';
import type { RecordedTurn } from './recorded-turn.ts';

const columns = 80;
const rows = 26;
const font = 14;
const letter = 8.43;
const line = 20;
/** From the foot of a line up to where its letters stand. */
const rise = 5;
const edge = 20;
const bar = 34;
const width = Math.ceil(columns * letter + 2 * edge);
const height = bar + rows * line + 2 * edge;
/** Seconds to look at what was typed; at a message, before its lines are read; and at each of its lines. */
const pace = { typed: 0.8, message: 1.2, line: 0.35 };

/**
 * A terminal that plays a session again and again, as an SVG: the lines move up as in a terminal, by CSS alone. Where
 * nothing moves (a printer, somebody who asked for no motion) its first screen stands still. The same turns give the
 * same file.
 * @param name what it shows, for those who do not see it
 */
export function drawSession(turns: readonly RecordedTurn[], name: string): string {
  const shown: { text: string; typed: boolean }[] = [];
  const stops: { at: number; end: number }[] = [];
  let at = 0;
  for (const { says, hears } of turns) {
    const typed = wrapLines(`> ${says}`, columns).split('\n');
    const heard = wrapLines(hears.join('\n\n'), columns).split('\n');
    shown.push(...typed.map((text) => ({ text, typed: true })));
    stops.push({ at, end: shown.length });
    at += pace.typed;
    for (let row = 0; row < heard.length; row += rows - 2) {
      const page = heard.slice(row, row + rows - 2);
      shown.push(...page.map((text) => ({ text, typed: false })));
      stops.push({ at, end: shown.length });
      at += pace.message + pace.line * page.length;
    }
    shown.push({ text: '', typed: false });
  }
  const frames = stops.map((stop) => {
    const share = ((stop.at / at) * 100).toFixed(2);
    return `${share}%{transform:translateY(${-Math.max(0, stop.end - rows) * line}px)}`;
  });
  const hidden = stops.map((stop) => {
    const share = ((stop.at / at) * 100).toFixed(2);
    return `${share}%{transform:translateY(${Math.min(0, stop.end - rows) * line}px)}`;
  });
  const texts = shown.map(({ text, typed }, row) =>
    text === ''
      ? ''
      : `<text x="${edge}" y="${(row + 1) * line - rise}"${typed ? ' class="typed"' : ''} xml:space="preserve">${escapeXml(text)}</text>\n`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(name)}">
<title>${escapeXml(name)}</title>
<style>
text{font:${font}px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#e6e6e6}
.typed{fill:#8fd18f;font-weight:bold}
.lines{animation:lines ${at.toFixed(1)}s step-end infinite}
.cover{animation:cover ${at.toFixed(1)}s step-end infinite}
@keyframes lines{${frames.join('')}}
@keyframes cover{${hidden.join('')}}
@media (prefers-reduced-motion:reduce){.lines,.cover{animation:none}}
</style>
<rect width="${width}" height="${height}" rx="8" fill="#1e2227"/>
<circle cx="20" cy="17" r="6" fill="#e06c60"/><circle cx="40" cy="17" r="6" fill="#e0b660"/><circle cx="60" cy="17" r="6" fill="#7fb870"/>
<svg x="0" y="${bar + rise}" width="${width}" height="${rows * line}">
<g class="lines">
${texts.join('')}</g>
<rect class="cover" y="${rows * line}" width="${width}" height="${rows * line}" fill="#1e2227"/>
</svg>
</svg>
`;
}
