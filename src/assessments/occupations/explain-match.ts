import type { RiasecLetter } from './riasec.ts';

/** A sentence by text key; its variables are text keys too, put into words together with it. */
export interface MatchReason {
  key: string;
  vars: Record<string, { text: { key: string } }>;
}

/**
 * Why an occupation is suggested: the letters that stand high in both the person and the occupation, at most two, in the
 * person's order.
 * @param person the person's three highest letters
 * @param occupation the occupation's three highest letters
 */
export function explainMatch(
  person: readonly RiasecLetter[],
  occupation: readonly RiasecLetter[],
): MatchReason {
  const [first, second] = person.filter((letter) => occupation.includes(letter));
  if (first === undefined) return { key: 'riasec48:occupation.reasonNone', vars: {} };
  if (second === undefined) return { key: 'riasec48:occupation.reasonOne', vars: { first: say(first) } };
  return { key: 'riasec48:occupation.reasonTwo', vars: { first: say(first), second: say(second) } };
}

function say(letter: RiasecLetter): { text: { key: string } } {
  return { text: { key: `riasec48:scales.${letter}.short` } };
}
