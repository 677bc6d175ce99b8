import type { ResultCardData } from './result-card-data.ts';

/** The card in words: the same content in the same order. */
export function resultCardText({ title, subtitle, sections }: ResultCardData): string {
  const parts = sections.map(({ heading, lines }) => [heading, ...lines].join('\n'));
  return [`${title}\n${subtitle}`, ...parts].join('\n\n');
}
