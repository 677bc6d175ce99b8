import type { Language } from '../../flows/languages.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { WordingFinding } from './finding.ts';
import { lawOf } from './law-of.ts';

/** What is said of a finding: why it leaves people out, on which law that stands, and what to write instead. */
export interface FindingInWords {
  why: string;
  suggestion: string;
}

/** Puts a finding into words. The law is named only where it was read in a source. */
export function explainFinding(
  { reason }: Pick<WordingFinding, 'reason'>,
  renderer: Renderer,
  language: Language,
): FindingInWords {
  const say = (key: string): string => renderer.render({ key }, language);
  const why = say(`wording:why_${reason}`);
  const law = lawOf(reason);
  return {
    why: law === null ? why : [why, say(`wording:law_${law.id}`)].join(' '),
    suggestion: say(`wording:suggest_${reason}`),
  };
}
