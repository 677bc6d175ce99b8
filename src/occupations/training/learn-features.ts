import type { OccupationModel, Postings } from '../model/occupation-model.ts';

/** A text of a known group, as features. */
export interface WorkExample {
  features: ReadonlyMap<string, number>;
  group: number;
  weight: number;
}

const penalty = 0.5;
const rounds = 20;
const closeness = 1e-3;
const mostGroups = 8;
const leastWeight = 0.01;

/**
 * Ridge regression from features (weighted by rarity, unit length) to the groups, one against all, in its dual form by
 * conjugate gradients (Shewchuk 1994): the same examples give the same weights. Of each feature the strongest weights are
 * kept.
 */
export function learnFeatures(examples: readonly WorkExample[], groups: number): OccupationModel['features'] {
  const idf = rarity(examples);
  const matrix = matrixOf(examples, idf);
  const weights = [...idf].map(() => new Map<number, number>());
  for (let group = 0; group < groups; group += 1) {
    const target = Float64Array.from(examples, ({ group: own, weight }) =>
      own === group ? Math.sqrt(weight) : 0,
    );
    transposed(matrix, solve(matrix, target)).forEach((weight, at) => {
      if (Math.abs(weight) >= leastWeight) weights[at]?.set(group, weight);
    });
  }
  return new Map([...idf].map(([name, rare], at) => [name, { idf: rare, postings: strongest(weights[at]) }]));
}

/** All examples as one sparse matrix, row by row. */
interface Matrix {
  starts: Int32Array;
  places: Int32Array;
  values: Float32Array;
  width: number;
}

function rarity(examples: readonly WorkExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, count]) => count > 1)
      .map(([name, count]) => [name, Math.log(1 + examples.length / count)]),
  );
}

function matrixOf(examples: readonly WorkExample[], idf: ReadonlyMap<string, number>): Matrix {
  const order = new Map([...idf.keys()].map((name, at) => [name, at]));
  const starts = [0];
  const places: number[] = [];
  const values: number[] = [];
  for (const { features, weight } of examples) {
    const known = [...features].flatMap(([name, count]) => {
      const place = order.get(name);
      return place === undefined ? [] : [[place, count * (idf.get(name) ?? 0)] as const];
    });
    const length = Math.sqrt(known.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    for (const [place, value] of known) {
      places.push(place);
      values.push((value / length) * Math.sqrt(weight));
    }
    starts.push(places.length);
  }
  return {
    starts: Int32Array.from(starts),
    places: Int32Array.from(places),
    values: Float32Array.from(values),
    width: idf.size,
  };
}

/** Xᵀ·a. */
function transposed({ starts, places, values, width }: Matrix, a: Float64Array): Float64Array {
  const sum = new Float64Array(width);
  for (let row = 0; row < a.length; row += 1) {
    const factor = a[row] as number;
    if (factor === 0) continue;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      const place = places[at] as number;
      sum[place] = (sum[place] as number) + factor * (values[at] as number);
    }
  }
  return sum;
}

/** (X·Xᵀ + penalty)·a. */
function applied(matrix: Matrix, a: Float64Array): Float64Array {
  const { starts, places, values } = matrix;
  const sum = transposed(matrix, a);
  const found = new Float64Array(a.length);
  for (let row = 0; row < a.length; row += 1) {
    let product = penalty * (a[row] as number);
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1)
      product += (values[at] as number) * (sum[places[at] as number] as number);
    found[row] = product;
  }
  return found;
}

function solve(matrix: Matrix, target: Float64Array): Float64Array {
  const found = new Float64Array(target.length);
  const rest = target.slice();
  const way = rest.slice();
  let size = dot(rest, rest);
  const enough = size * closeness;
  for (let round = 0; round < rounds && size > enough; round += 1) {
    const ahead = applied(matrix, way);
    const step = size / dot(way, ahead);
    for (let at = 0; at < found.length; at += 1) {
      found[at] = (found[at] as number) + step * (way[at] as number);
      rest[at] = (rest[at] as number) - step * (ahead[at] as number);
    }
    const left = dot(rest, rest);
    for (let at = 0; at < way.length; at += 1)
      way[at] = (rest[at] as number) + (left / size) * (way[at] as number);
    size = left;
  }
  return found;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

function strongest(weights: Map<number, number> | undefined): Postings {
  return [...(weights ?? [])]
    .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .slice(0, mostGroups);
}
