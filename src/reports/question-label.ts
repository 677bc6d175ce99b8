import type { Renderer } from '../rendering/renderer.ts';

const longest = 48;

/** The first words of a question, for a list of steps; `riasec48:stem 1-10` keeps its range. */
export function questionLabel(renderer: Renderer, question: string, language: string): string {
  const [key = '', range] = question.split(' ');
  if (range !== undefined) return renderer.render({ key: 'report:items', vars: { range } }, language);
  const words = renderer.has(key) ? renderer.render({ key }, language) : key;
  const line = words.replaceAll(/\{\{.*?\}\}/gu, '…').split('\n')[0] ?? '';
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
