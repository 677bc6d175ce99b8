import { logistic } from '../math/logistic.ts';
import type { ItemParameters } from '../model/log-category-probability.ts';
import { quadrature } from '../model/quadrature.ts';

/** A function of one item's answer: 0 the answer itself, k > 0 whether it is k or more. `item`: place in the scale. */
interface Factor {
  item: number;
  of: number;
}

/** What of a scale's answers is compared: a product of one factor or two. */
export type Moment = readonly Factor[];

/** Moments with what the model says of them; matrices row by row. */
export interface SummaryMoments {
  moments: Moment[];
  expected: Float64Array;
  /** Derivatives by slope and intercepts of each item, [moment][parameter]. */
  jacobian: Float64Array;
  parameters: number;
  /** Covariance of one person's moments. */
  covariance: Float64Array;
}

/**
 * The moments of C2 (Cai & Monroe 2014) of a unidimensional graded scale: P(X ≥ k) of each item, and E(X·Y) of each pair,
 * which treats the categories as equally spaced numbers. Any four items are independent at one θ, so covariances are sums
 * over the quadrature of θ of products of single items' expectations.
 */
export function summaryMoments(items: readonly ItemParameters[]): SummaryMoments {
  const splits = items[0]?.b.length ?? 0;
  const moments: Moment[] = [
    ...items.flatMap((_, item) => Array.from({ length: splits }, (_unused, k) => [{ item, of: k + 1 }])),
    ...items.flatMap((_, item) =>
      items.slice(0, item).map((_unused, other) => [
        { item: other, of: 0 },
        { item, of: 0 },
      ]),
    ),
  ];
  const parameters = items.length * (splits + 1);
  const made: SummaryMoments = {
    moments,
    expected: new Float64Array(moments.length),
    jacobian: new Float64Array(moments.length * parameters),
    parameters,
    covariance: new Float64Array(moments.length ** 2),
  };
  quadrature.points.forEach((theta, point) => {
    const weight = Math.exp(quadrature.logWeights[point] ?? -Infinity);
    addPoint(
      made,
      items.map((item) => expectationsOf(item, theta)),
      weight,
      splits,
    );
  });
  moments.forEach((_, row) =>
    moments.forEach((_unused, column) => {
      const cell = row * moments.length + column;
      made.covariance[cell] =
        (made.covariance[cell] ?? 0) - (made.expected[row] ?? 0) * (made.expected[column] ?? 0);
    }),
  );
  return made;
}

/** Of one item at one θ, by factor: expectations, expectations of products, derivatives by slope and intercepts. */
interface Expectations {
  one: number[];
  two: number[][];
  slopes: number[][];
}

function expectationsOf({ a, b }: ItemParameters, theta: number): Expectations {
  const above = b.map((threshold) => logistic(a * (theta - threshold)));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const both = (k: number, l: number) => above[Math.max(k, l)] ?? 0;
  const products = above.map((_, k) => above.map((_unused, l) => both(k, l)));
  const rows = products.map((row) => [total(row), ...row]);
  const rates = above.map((chance) => chance * (1 - chance));
  return {
    one: [total(above), ...above],
    two: [[total(rows.map(([sum = 0]) => sum)), ...rows.map(([sum = 0]) => sum)], ...rows],
    slopes: [
      [theta * total(rates), ...rates],
      ...rates.map((rate, k) => [theta * rate, ...rates.map((_, l) => (l === k ? rate : 0))]),
    ],
  };
}

function addPoint(
  { moments, expected, jacobian, parameters, covariance }: SummaryMoments,
  items: readonly Expectations[],
  weight: number,
  splits: number,
): void {
  const one = ({ item, of }: Factor) => items[item]?.one[of] ?? 0;
  const product = (factors: Moment) => factors.reduce((value, factor) => value * one(factor), 1);
  moments.forEach((moment, row) => {
    expected[row] = (expected[row] ?? 0) + weight * product(moment);
    for (const factor of moment) {
      const rest = product(moment.filter((other) => other !== factor));
      items[factor.item]?.slopes[factor.of]?.forEach((slope, k) => {
        const cell = row * parameters + factor.item * (splits + 1) + k;
        jacobian[cell] = (jacobian[cell] ?? 0) + weight * slope * rest;
      });
    }
    for (let column = 0; column <= row; column++) {
      let value = weight;
      const second = moments[column] ?? [];
      for (const factor of moment) {
        const same = second.find(({ item }) => item === factor.item);
        value *= same === undefined ? one(factor) : (items[factor.item]?.two[factor.of]?.[same.of] ?? 0);
      }
      for (const factor of second) if (moment.every(({ item }) => item !== factor.item)) value *= one(factor);
      const cell = row * moments.length + column;
      covariance[cell] = (covariance[cell] ?? 0) + value;
      if (column < row)
        covariance[column * moments.length + row] = (covariance[column * moments.length + row] ?? 0) + value;
    }
  });
}
