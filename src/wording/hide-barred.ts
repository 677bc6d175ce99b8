import { findWording } from './find-wording.ts';
import type { WordingCategory } from './finding.ts';

/** A text without what may not be a condition. */
export interface FairText {
  text: string;
  /** Grounds of what was taken out, each once, in the order of the text. */
  hidden: WordingCategory[];
}

/** Stands for a condition while its line is mended; the letters are of no language. */
const gap = '\ue000';
const bullet = String.raw`^[ \t]*(?:[-–•*>✅✔▪●]+|\d{1,2}[.)]|[a-z][.)])?[ \t]*`;
const separator = String.raw`[ \t]*(?:[,;/|&]|[ \t][-–]|[ \t](?:dan|atau|serta|and|or)(?=[ \t]))[ \t]*`;
const mends: readonly [RegExp, string][] = [
  [new RegExp(`\\([ \\t]*${gap}[ \\t]*\\)`, 'gu'), gap],
  [new RegExp(`${gap}(?:(?:${separator}|[ \\t]*)${gap})+`, 'gu'), gap],
  [new RegExp(`(${bullet})${gap}(?:${separator})+`, 'u'), '$1'],
  [new RegExp(`${separator}${gap}(?=${separator}|[ \\t]*(?:[.)]|$))`, 'gu'), ''],
];
const nothingLeft = new RegExp(`${bullet}${gap}[ \\t.,;:!)]*$`, 'u');

/**
 * Takes the barred conditions out of a text for those who look for work. A line that says nothing else goes, an item of a
 * list goes with its comma, and inside a sentence "…" shows that something is left out. What is only asked about stays.
 * @param title what the work is, as for `findWording`
 */
export function hideBarred(text: string, title = ''): FairText {
  const barred = findWording(text, title).filter(({ severity }) => severity === 'barred');
  if (barred.length === 0) return { text, hidden: [] };
  let marked = '';
  let at = 0;
  for (const { span } of barred) {
    if (span[0] >= at) marked += text.slice(at, span[0]) + gap;
    at = Math.max(at, span[1]);
  }
  marked += text.slice(at);
  const lines = marked.split('\n').flatMap((line) => (line.includes(gap) ? mendLine(line) : [line]));
  return { text: lines.join('\n'), hidden: [...new Set(barred.map(({ category }) => category))] };
}

function mendLine(line: string): string[] {
  const mended = mends.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), line.trimEnd());
  return nothingLeft.test(mended) ? [] : [mended.replaceAll(gap, '…')];
}
