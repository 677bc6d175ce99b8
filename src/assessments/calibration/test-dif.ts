import type { Instrument } from '../instruments/instrument-schema.ts';
import { chiSquareTail } from '../math/chi-square-tail.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { estimateEap } from '../model/estimate-eap.ts';
import type { Scores } from '../model/key-answers.ts';
import { compareGroupModels } from './compare-group-models.ts';
import { summarizeGroups } from './summarize-groups.ts';

/** Differential functioning of one item between groups. */
export interface ItemDif {
  item: string;
  /** What splits the people, e.g. `gender`. */
  by: string;
  groups: { name: string; size: number }[];
  chiSquare: number;
  degrees: number;
  p: number;
  /** Gain of McFadden's pseudo R² by the groups. */
  effect: number;
  /** How far the answers of a group are moved, in sd of θ. */
  shift: number;
  /** p below 0.01 and moved by at least 0.25: look at the wording. */
  flagged: boolean;
}

/** A group smaller than this is left out. */
const leastGroup = 100;
const leastShift = 0.25;
/** From here on an item leaves θ: while others are in it that work differently, half of its own move is hidden. */
const suspectShift = 0.12;

/**
 * Differential item functioning by ordinal logistic regression (Swaminathan & Rogers 1990; Zumbo 1999): does
 * a person's group, or its interaction with θ, say more of the answer than θ does? Likelihood-ratio test of
 * uniform and non-uniform DIF together. θ is purified (Lord 1980; Crane et al. 2006), one item at a time: the item of a scale
 * that is moved most leaves θ, and the others are tested anew, until none is suspect; those that left are told
 * as they are against the rest. At least half of a scale stays. `labels[p]` is the group of person p, or null. No test where
 * fewer than two groups of 100 answered the item.
 */
export function testDif(
  instrument: Instrument,
  people: readonly Scores[],
  by: string,
  labels: readonly (string | null)[],
): ItemDif[] {
  const { itemsOf } = compileInstrument(instrument);
  const found = itemsOf.flatMap((items, scale) => purify(instrument, people, by, labels, scale, [...items]));
  return instrument.items.flatMap(({ id }) => found.find(({ item }) => item === id) ?? []);
}

function purify(
  instrument: Instrument,
  people: readonly Scores[],
  by: string,
  labels: readonly (string | null)[],
  scale: number,
  items: readonly number[],
): ItemDif[] {
  const out = new Set<number>();
  for (;;) {
    const thetas = estimate(instrument, people, scale, out);
    const tested = items.flatMap((item) => {
      const own = testItem(instrument, people, { by, labels, thetas }, item);
      return own === null ? [] : [{ index: item, dif: own }];
    });
    const worst = tested
      .filter(({ index, dif }) => dif.p < 0.01 && dif.shift >= suspectShift && !out.has(index))
      .toSorted((one, other) => other.dif.shift - one.dif.shift)[0];
    if (worst === undefined || out.size >= items.length / 2) return tested.map(({ dif }) => dif);
    out.add(worst.index);
  }
}

/** EAP of a scale without the items that left. */
function estimate(
  instrument: Instrument,
  people: readonly Scores[],
  scale: number,
  out: ReadonlySet<number>,
): number[] {
  const compiled = compileInstrument(instrument);
  return people.map((scores) => {
    const kept =
      out.size === 0 ? scores : Int8Array.from(scores, (score, item) => (out.has(item) ? -1 : score));
    return estimateEap(compiled, kept, scale).theta;
  });
}

function testItem(
  instrument: Instrument,
  people: readonly Scores[],
  { by, labels, thetas }: { by: string; labels: readonly (string | null)[]; thetas: readonly number[] },
  item: number,
): ItemDif | null {
  const answered = [...people.keys()].filter((person) => (people[person]?.[item] ?? -1) >= 0);
  const groups = summarizeGroups(
    answered.map((person) => labels[person] ?? null),
    leastGroup,
  );
  if (groups.length < 2) return null;
  const names = groups.map(({ name }) => name);
  const rows = answered
    .filter((person) => names.includes(labels[person] ?? ''))
    .map((person) => ({
      theta: thetas[person] ?? 0,
      dummies: names.slice(1).map((name) => (labels[person] === name ? 1 : 0)),
      answer: people[person]?.[item] ?? 0,
    }));
  const { none, theta, group, shift } = compareGroupModels(rows, names.length - 1);
  const chiSquare = Math.max(0, 2 * (group - theta));
  const degrees = 2 * (names.length - 1);
  const p = chiSquareTail(chiSquare, degrees);
  const effect = (group - theta) / -none;
  const flagged = p < 0.01 && shift >= leastShift;
  return {
    item: instrument.items[item]?.id ?? '',
    by,
    groups,
    chiSquare,
    degrees,
    p,
    effect,
    shift,
    flagged,
  };
}
