import type { CodedOccupation } from './code-occupations.ts';
import lists from './lists/neighbouring-work.json' with { type: 'json' };

const same = 1;
/** Work in one minor group, or with skills in common. */
const neighbouring = 0.55;
const related = 0.2;

const listsOf = new Map<string, Set<string>>();
for (const [name, codes] of Object.entries(lists)) {
  for (const code of codes.split(' ')) listsOf.set(code, (listsOf.get(code) ?? new Set()).add(name));
}

/** How near two unit groups are: 1 the same, 0.55 one minor group or skills in common, 0.2 one sub-major group, else 0. */
export function codeCloseness(one: string, other: string): number {
  if (one === other) return same;
  const shared = listsOf.get(other);
  const hasList = shared !== undefined && [...(listsOf.get(one) ?? [])].some((name) => shared.has(name));
  if (hasList || one.slice(0, 3) === other.slice(0, 3)) return neighbouring;
  return one.slice(0, 2) === other.slice(0, 2) ? related : 0;
}

/**
 * How near two coded works are, 0 to 1: the mean closeness of their groups by shares, over what each would have with
 * itself, so that works which are both unsure in the same way count as one.
 */
export function workCloseness(one: readonly CodedOccupation[], other: readonly CodedOccupation[]): number {
  const own = Math.sqrt(meeting(one, one) * meeting(other, other));
  return own === 0 ? 0 : Math.min(1, meeting(one, other) / own);
}

function meeting(one: readonly CodedOccupation[], other: readonly CodedOccupation[]): number {
  let sum = 0;
  for (const { code, score } of one)
    for (const { code: second, score: share } of other) sum += score * share * codeCloseness(code, second);
  return sum;
}
