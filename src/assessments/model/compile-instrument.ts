import type { Instrument } from '../instruments/instrument-schema.ts';
import { logCategoryProbability } from './log-category-probability.ts';
import { quadrature } from './quadrature.ts';
import type { Matrix } from '../math/cholesky.ts';

/** What the numbers of an instrument become for fast scoring. Items and scales are meant by their index. */
export interface CompiledInstrument {
  itemIndex: ReadonlyMap<string, number>;
  /** Scale of each item. */
  scaleOf: Int32Array;
  /** Items of each scale. */
  itemsOf: readonly Int32Array[];
  categories: number;
  /** ln P at [item][category][quadrature point]. */
  logProbabilities: Float64Array;
  /** Expected answer at [item][quadrature point]. */
  expected: Float64Array;
  /** Variance of the answer at [item][quadrature point]. */
  variance: Float64Array;
  /** Covariance of the keyed answers, item by item. */
  itemCovariance: Matrix;
}

const compiled = new WeakMap<Instrument, CompiledInstrument>();

/** The tables of an instrument, made once for each object that {@link loadInstrument} gave. */
export function compileInstrument(instrument: Instrument): CompiledInstrument {
  const known = compiled.get(instrument);
  if (known !== undefined) return known;
  const made = compile(instrument);
  compiled.set(instrument, made);
  return made;
}

function compile({ items, scales, response, itemMoments }: Instrument): CompiledInstrument {
  const categories = response.max - response.min + 1;
  const { size, points } = quadrature;
  const logProbabilities = new Float64Array(items.length * categories * size);
  const expected = new Float64Array(items.length * size);
  const variance = new Float64Array(items.length * size);
  items.forEach((item, index) => {
    points.forEach((theta, point) => {
      let mean = 0;
      let square = 0;
      for (let category = 0; category < categories; category++) {
        const value = logCategoryProbability(item, category, theta);
        logProbabilities[(index * categories + category) * size + point] = value;
        mean += Math.exp(value) * category;
        square += Math.exp(value) * category * category;
      }
      expected[index * size + point] = mean;
      variance[index * size + point] = square - mean * mean;
    });
  });
  const scaleIds = scales.map(({ id }) => id);
  const scaleOf = Int32Array.from(items, ({ scale }) => scaleIds.indexOf(scale));
  return {
    itemIndex: new Map(items.map(({ id }, index) => [id, index])),
    scaleOf,
    itemsOf: scales.map((_, scale) =>
      Int32Array.from(items.keys()).filter((item) => scaleOf[item] === scale),
    ),
    categories,
    logProbabilities,
    expected,
    variance,
    itemCovariance: fillSquare(itemMoments.covariance),
  };
}

function fillSquare(lower: readonly (readonly number[])[]): Float64Array {
  const square = new Float64Array(lower.length ** 2);
  lower.forEach((row, i) =>
    row.forEach((value, j) => {
      square[i * lower.length + j] = value;
      square[j * lower.length + i] = value;
    }),
  );
  return square;
}
