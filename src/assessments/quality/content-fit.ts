import type { Instrument } from '../instruments/instrument-schema.ts';
import { cholesky } from '../math/cholesky.ts';
import { seededRandom } from '../math/seeded-random.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';

/** Added to the variance of an answer, as where items are predicted. */
const noise = 0.02;

/** How often the same answers are dealt out anew; always the same deals. */
const deals = 100;

/**
 * How much better the answers go with what was asked than the same answers dealt out to the same items at random: the
 * squared Mahalanobis distance from the means and covariances of the items, its logarithm compared with that of 100 fixed
 * permutations, in their sds. Near standard normal for whoever does not look at the items, whichever answers they like;
 * 2 and more for most who do. 0 with fewer than two different answers.
 */
export function contentFit(instrument: Instrument, scores: Scores): number {
  const asked = [...scores.keys()].filter((item) => (scores[item] as number) >= 0);
  const top = compileInstrument(instrument).categories - 1;
  const flipped = asked.map((item) => instrument.items[item]?.reverse === true);
  const given = asked.map((item, at) => asKeyed(scores[item] as number, flipped[at] === true, top));
  if (new Set(given).size < 2) return 0;
  const distance = distanceFrom(instrument, asked);
  const keyed = new Float64Array(asked.length);
  const logDistance = (): number => {
    given.forEach((value, at) => (keyed[at] = asKeyed(value, flipped[at] === true, top)));
    return Math.log(distance(keyed));
  };
  const own = logDistance();
  let sum = 0;
  let squares = 0;
  const swaps = swapsOf(given.length);
  for (let deal = 0; deal < deals; deal++) {
    shuffle(given, swaps, deal * given.length);
    const value = logDistance();
    sum += value;
    squares += value * value;
  }
  const mean = sum / deals;
  const variance = (squares - sum * mean) / (deals - 1);
  return variance < 1e-12 ? 0 : (mean - own) / Math.sqrt(variance);
}

function asKeyed(value: number, flipped: boolean, top: number): number {
  return flipped ? top - value : value;
}

/** Changes `values`: each place, the last first, changes with the one that `swaps` names from `start` on. */
function shuffle(values: number[], swaps: Uint8Array, start: number): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = swaps[start + at] as number;
    [values[at], values[other]] = [values[other] as number, values[at] as number];
  }
}

const swapsBySize = new Map<number, Uint8Array>();

/** The swaps of all deals of so many answers (at most 256), deal by deal; kept, as drawing them costs more than the distances. */
function swapsOf(size: number): Uint8Array {
  const known = swapsBySize.get(size);
  if (known !== undefined) return known;
  const swaps = Uint8Array.from({ length: deals * size }, (_, index) =>
    Math.floor(seededRandom(Math.floor(index / size) + 17, index % size) * ((index % size) + 1)),
  );
  swapsBySize.set(size, swaps);
  return swaps;
}

function distanceFrom(instrument: Instrument, asked: readonly number[]): (keyed: Float64Array) => number {
  const { itemCovariance } = compileInstrument(instrument);
  const all = instrument.items.length;
  const size = asked.length;
  const block = new Float64Array(size * size);
  asked.forEach((item, row) => {
    asked.forEach((other, column) => {
      block[row * size + column] = itemCovariance[item * all + other] as number;
    });
    block[row * size + row] = (block[row * size + row] as number) + noise;
  });
  const lower = cholesky(block, size);
  const means = asked.map((item) => instrument.itemMoments.mean[item] ?? 0);
  const solved = new Float64Array(size);
  return (keyed) => {
    let sum = 0;
    for (let row = 0, start = 0; row < size; row++, start += size) {
      let value = (keyed[row] as number) - (means[row] as number);
      for (let k = 0; k < row; k++) value -= (lower[start + k] as number) * (solved[k] as number);
      value /= lower[start + row] as number;
      solved[row] = value;
      sum += value * value;
    }
    return sum;
  };
}
