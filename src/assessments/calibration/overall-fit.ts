import type { Instrument } from '../instruments/instrument-schema.ts';
import { chiSquareTail } from '../math/chi-square-tail.ts';
import { cholesky } from '../math/cholesky.ts';
import { invertSymmetric } from '../math/invert-symmetric.ts';
import { noncentralChiSquare } from '../math/noncentral-chi-square.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';
import { type Moment, summaryMoments } from './summary-moments.ts';

/** How well one scale as a whole fits the model, of the people who answered all of it. */
export interface OverallFit {
  people: number;
  c2: number;
  degrees: number;
  /** P(χ² ≥ C2) if the model held exactly; with thousands of people it hardly ever does. */
  p: number;
  /** How far from it per degree of freedom, with its 90 % interval: .05 is close, .09 fair (Maydeu-Olivares & Joe 2014). */
  rmsea2: number;
  rmsea2Interval: [number, number];
}

/** Fewer people than this tell nothing of a scale as a whole. */
const leastPeople = 200;

/**
 * C2 (Cai & Monroe 2014), the limited-information statistic of the M2 family (Maydeu-Olivares & Joe 2006) for ordered
 * categories: shares of the answers and mean products of pairs, observed against expected, in the metric of what the
 * estimated parameters leave free. RMSEA2 (Maydeu-Olivares & Joe 2014) and its interval as mirt computes them. Null where a scale has no degrees of freedom
 * or fewer than 200 people answered all of it.
 * @param instrument with the fitted parameters
 */
export function overallFit(
  instrument: Instrument,
  people: readonly Scores[],
  scale: number,
): OverallFit | null {
  const items = [...(compileInstrument(instrument).itemsOf[scale] ?? [])];
  const complete = people.filter((scores) => items.every((item) => (scores[item] ?? -1) >= 0));
  const model = summaryMoments(items.map((item) => instrument.items[item] ?? { a: 1, b: [] }));
  const { moments, expected, jacobian, parameters, covariance } = model;
  const degrees = moments.length - parameters;
  if (degrees <= 0 || complete.length < leastPeople) return null;
  const residuals = moments.map((moment, at) => meanOf(complete, items, moment) - (expected[at] ?? 0));
  const lower = cholesky(covariance, moments.length);
  const whitened = solve(lower, residuals);
  const columns = Array.from({ length: parameters }, (_, column) =>
    solve(
      lower,
      moments.map((_unused, row) => jacobian[row * parameters + column] ?? 0),
    ),
  );
  const cross = Float64Array.from({ length: parameters ** 2 }, (_, cell) =>
    dot(columns[Math.floor(cell / parameters)] ?? [], columns[cell % parameters] ?? []),
  );
  const inverse = invertSymmetric(cross, parameters);
  const slopes = columns.map((column) => dot(column, whitened));
  const explained = slopes.reduce(
    (sum, one, row) =>
      sum + one * slopes.reduce((part, two, at) => part + (inverse[row * parameters + at] ?? 0) * two, 0),
    0,
  );
  const c2 = Math.max(0, complete.length * (dot(whitened, whitened) - explained));
  const bound = (share: number) =>
    Math.sqrt(noncentralityAt(c2, degrees, share) / (degrees * complete.length));
  return {
    people: complete.length,
    c2,
    degrees,
    p: chiSquareTail(c2, degrees),
    rmsea2: Math.sqrt(Math.max(0, c2 - degrees) / (degrees * (complete.length - 1))),
    rmsea2Interval: [bound(0.95), bound(0.05)],
  };
}

function meanOf(people: readonly Scores[], items: readonly number[], moment: Moment): number {
  let sum = 0;
  for (const scores of people)
    sum += moment.reduce((product, { item, of }) => {
      const score = scores[items[item] ?? 0] ?? 0;
      return product * (of === 0 ? score : Number(score >= of));
    }, 1);
  return sum / people.length;
}

/** L⁻¹ times a vector. */
function solve(lower: Float64Array, vector: readonly number[]): number[] {
  const solution: number[] = [];
  vector.forEach((value, row) => {
    let left = value;
    for (let k = 0; k < row; k++)
      left -= (lower[row * vector.length + k] as number) * (solution[k] as number);
    solution.push(left / (lower[row * vector.length + row] as number));
  });
  return solution;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** The noncentrality of which a statistic of at most `x` has probability `share`; 0 where even none has less. */
function noncentralityAt(x: number, degrees: number, share: number): number {
  if (noncentralChiSquare(x, degrees, 0) <= share) return 0;
  let [low, high] = [0, x + 10 * Math.sqrt(x) + 30];
  while (high - low > 1e-9 * (1 + high)) {
    const middle = (low + high) / 2;
    if (noncentralChiSquare(x, degrees, middle) > share) low = middle;
    else high = middle;
  }
  return low;
}
