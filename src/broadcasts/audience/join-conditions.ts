import type { Audience, Condition } from './audience.ts';

/**
 * All of these at once, as people mean it who name them one after the other: two values of one kind are either ("Kendal,
 * Demak"), two ages are the years that both allow, the last word about when somebody wrote counts, and what is said twice counts
 * once.
 */
export function joinConditions(parts: readonly Audience[]): Audience {
  const joined = parts.reduce<Audience[]>(add, []);
  const [only] = joined;
  return joined.length === 1 && only !== undefined ? only : { kind: 'and', parts: joined };
}

function add(before: Audience[], part: Audience): Audience[] {
  const at = before.findIndex((one) => belongsWith(one, part));
  if (at < 0) return [...before, part];
  return before.map((one, n) => (n === at ? merge(one, part) : one));
}

/** Whether two say something about the same, so that both together would be for nobody, or say nothing new. */
function belongsWith(one: Audience, other: Audience): boolean {
  if (one.kind === 'value' && other.kind === 'value') return one.attribute === other.attribute;
  if (one.kind === 'not' && other.kind === 'not')
    return belongsWith(one.part, other.part) && isSame(one, other);
  if (one.kind === 'fact' && other.kind === 'fact') return one.fact === other.fact;
  return one.kind === other.kind && (one.kind === 'age' || one.kind === 'seen');
}

function isSame(one: Audience, other: Audience): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function merge(one: Audience, other: Audience): Audience {
  if (one.kind === 'value' && other.kind === 'value')
    return { ...one, values: [...new Set([...one.values, ...other.values])] };
  if (one.kind === 'age' && other.kind === 'age') return narrowAge(one, other);
  return other;
}

type Age = Extract<Condition, { kind: 'age' }>;

/** The years in both; where there are none, the later ones. */
function narrowAge(one: Age, other: Age): Age {
  const bounds = (pick: (...all: number[]) => number, ends: (number | null)[]): number | null => {
    const known = ends.filter((end) => end !== null);
    return known.length === 0 ? null : pick(...known);
  };
  const from = bounds(Math.max, [one.from, other.from]);
  const to = bounds(Math.min, [one.to, other.to]);
  return from !== null && to !== null && from > to ? other : { kind: 'age', from, to };
}
