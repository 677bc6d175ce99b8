import type { Instrument } from '../instruments/instrument-schema.ts';
import { chiSquareTail } from '../math/chi-square-tail.ts';
import { categoryProbabilities } from '../model/category-probabilities.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';
import { quadrature } from '../model/quadrature.ts';

/** How well one item fits: S-X² with its degrees of freedom and P(χ² ≥ S-X²); null where too few answered. */
export interface ItemFit {
  id: string;
  people: number;
  sx2: number | null;
  degrees: number;
  p: number | null;
}

/** A cell that the model expects fewer people in is joined with its neighbour. */
const leastExpected = 1;

/**
 * S-X² of each item (Orlando & Thissen 2000; for more than two categories Kang & Chen 2008): in groups of one sum score,
 * how often each category was chosen against what the fitted model expects there. The expectation comes from the recursion
 * of Lord & Wingersky (1984). People who left out an item of the scale are not counted.
 * @param instrument with the fitted parameters
 */
export function itemFits(instrument: Instrument, people: readonly Scores[]): ItemFit[] {
  const { itemsOf, categories } = compileInstrument(instrument);
  return itemsOf.flatMap((own) => {
    const items = [...own];
    const complete = people.filter((scores) => items.every((item) => (scores[item] ?? -1) >= 0));
    const chances = items.map((item) => chancesOf(instrument, item));
    return items.map((item, at) => {
      const rest = sumScores(chances.filter((_, other) => other !== at));
      const observed = countGroups(complete, items, item, categories);
      return fitOf(
        instrument.items[item]?.id ?? '',
        observed,
        expectedIn(chances[at] ?? [], rest, categories),
      );
    });
  });
}

/** [quadrature point][category] */
type Chances = number[][];

function chancesOf(instrument: Instrument, item: number): Chances {
  const parameters = instrument.items[item];
  return parameters === undefined
    ? []
    : Array.from(quadrature.points, (theta) => categoryProbabilities(parameters, theta));
}

/** P(sum score | point) of several items, [point][score], by adding one item after the other. */
function sumScores(items: readonly Chances[]): number[][] {
  return Array.from({ length: quadrature.size }, (_, point) =>
    items.reduce(
      (sums: number[], chances) => {
        const own = chances[point] ?? [];
        const next = Array.from({ length: sums.length + own.length - 1 }, () => 0);
        sums.forEach((sum, score) =>
          own.forEach((chance, category) => {
            next[score + category] = (next[score + category] ?? 0) + sum * chance;
          }),
        );
        return next;
      },
      [1],
    ),
  );
}

/** The share of each category among those of one sum score, [score][category]. */
function expectedIn(chances: Chances, rest: number[][], categories: number): number[][] {
  const highest = (rest[0]?.length ?? 1) - 1 + categories - 1;
  return Array.from({ length: highest + 1 }, (_, score) => {
    const joint = Array.from({ length: categories }, (_unused, category) =>
      rest.reduce(
        (sum, sums, point) =>
          sum +
          Math.exp(quadrature.logWeights[point] ?? -Infinity) *
            (chances[point]?.[category] ?? 0) *
            (sums[score - category] ?? 0),
        0,
      ),
    );
    const total = joint.reduce((sum, one) => sum + one, 0);
    return joint.map((one) => (total === 0 ? 0 : one / total));
  });
}

/** How many chose each category among those of one sum score. */
function countGroups(
  people: readonly Scores[],
  items: readonly number[],
  item: number,
  categories: number,
): number[][] {
  const groups = Array.from({ length: items.length * (categories - 1) + 1 }, () =>
    Array.from({ length: categories }, () => 0),
  );
  for (const scores of people) {
    const group = groups[items.reduce((sum, one) => sum + (scores[one] ?? 0), 0)];
    const category = scores[item] ?? 0;
    if (group !== undefined) group[category] = (group[category] ?? 0) + 1;
  }
  return groups;
}

function fitOf(id: string, observed: number[][], expected: number[][]): ItemFit {
  const parameters = observed[0]?.length ?? 0;
  let sum = 0;
  let cells = 0;
  observed.forEach((counts, score) => {
    const inGroup = counts.reduce((all, count) => all + count, 0);
    const joined = joinSmall(
      counts,
      (expected[score] ?? []).map((share) => share * inGroup),
    );
    if (joined.length < 2) return;
    cells += joined.length - 1;
    for (const [seen, meant] of joined) sum += (seen - meant) ** 2 / meant;
  });
  const people = observed.flat().reduce((all, count) => all + count, 0);
  const degrees = Math.max(0, cells - parameters);
  if (degrees === 0) return { id, people, sx2: null, degrees, p: null };
  return { id, people, sx2: sum, degrees, p: chiSquareTail(sum, degrees) };
}

/** Neighbouring categories together, so that at least {@link leastExpected} people are expected in each cell. */
function joinSmall(counts: readonly number[], expected: readonly number[]): [number, number][] {
  const cells: [number, number][] = [];
  let open: [number, number] = [0, 0];
  counts.forEach((count, category) => {
    open = [open[0] + count, open[1] + (expected[category] ?? 0)];
    if (open[1] < leastExpected) return;
    cells.push(open);
    open = [0, 0];
  });
  const last = cells.at(-1);
  if (last !== undefined) cells[cells.length - 1] = [last[0] + open[0], last[1] + open[1]];
  return cells;
}
