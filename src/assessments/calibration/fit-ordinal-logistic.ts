import { invertSymmetric } from '../math/invert-symmetric.ts';
import { logistic } from '../math/logistic.ts';

/** Weighted rows for an ordinal regression. */
export interface OrdinalData {
  rows: number;
  /** [row][covariate] */
  covariates: Float64Array;
  width: number;
  /** Weight of each category at each row, [row][category]. */
  counts: Float64Array;
  categories: number;
}

/** Intercepts (falling) and slopes of P(X ≥ k) = σ(intercept_k + slopes · covariates). */
export interface OrdinalFit {
  intercepts: number[];
  slopes: number[];
  logLikelihood: number;
}

/**
 * Proportional-odds regression by Fisher scoring with halved steps (McCullagh 1980). With the quadrature
 * points as rows and expected counts as weights it is the M-step of the graded response model. `start` needs
 * falling intercepts.
 */
export function fitOrdinalLogistic(
  data: OrdinalData,
  start: Pick<OrdinalFit, 'intercepts' | 'slopes'>,
  steps = 50,
): OrdinalFit {
  let parameters = Float64Array.from([...start.intercepts, ...start.slopes]);
  let logLikelihood = likelihood(data, parameters);
  for (let step = 0; step < steps; step++) {
    const { slope, information } = differentiate(data, parameters);
    const inverse = invertSymmetric(information, parameters.length);
    const move = slope.map((_, row) =>
      slope.reduce((sum, value, column) => sum + (inverse[row * slope.length + column] as number) * value, 0),
    );
    let next = parameters;
    let reached = -Infinity;
    for (let half = 1; half > 1e-6 && reached < logLikelihood; half /= 2) {
      next = parameters.map((value, index) => value + half * (move[index] as number));
      reached = likelihood(data, next);
    }
    if (!(reached >= logLikelihood)) break;
    const gained = reached - logLikelihood;
    parameters = next;
    logLikelihood = reached;
    if (gained < 1e-8) break;
  }
  const split = data.categories - 1;
  return { intercepts: [...parameters.slice(0, split)], slopes: [...parameters.slice(split)], logLikelihood };
}

/** Cumulative probabilities P(X ≥ 0) = 1, …, P(X ≥ K) = 0 of one row. */
function cumulate(data: OrdinalData, parameters: Float64Array, row: number, into: Float64Array): void {
  const split = data.categories - 1;
  let shift = 0;
  for (let k = 0; k < data.width; k++)
    shift += (parameters[split + k] as number) * (data.covariates[row * data.width + k] as number);
  into[0] = 1;
  for (let k = 0; k < split; k++) into[k + 1] = logistic((parameters[k] as number) + shift);
  into[data.categories] = 0;
}

function likelihood(data: OrdinalData, parameters: Float64Array): number {
  const above = new Float64Array(data.categories + 1);
  let sum = 0;
  for (let row = 0; row < data.rows; row++) {
    cumulate(data, parameters, row, above);
    for (let category = 0; category < data.categories; category++) {
      const count = data.counts[row * data.categories + category] as number;
      if (count === 0) continue;
      const probability = (above[category] as number) - (above[category + 1] as number);
      if (!(probability > 0)) return -Infinity;
      sum += count * Math.log(probability);
    }
  }
  return sum;
}

function differentiate(data: OrdinalData, parameters: Float64Array) {
  const size = parameters.length;
  const split = data.categories - 1;
  const above = new Float64Array(data.categories + 1);
  const gradient = new Float64Array(size);
  const slope = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let row = 0; row < data.rows; row++) {
    cumulate(data, parameters, row, above);
    let total = 0;
    for (let category = 0; category < data.categories; category++)
      total += data.counts[row * data.categories + category] as number;
    if (total === 0) continue;
    for (let category = 0; category < data.categories; category++) {
      const low = above[category] as number;
      const high = above[category + 1] as number;
      const probability = Math.max(low - high, 1e-300);
      const here = low * (1 - low);
      const next = high * (1 - high);
      gradient.fill(0);
      if (category > 0) gradient[category - 1] = here;
      if (category < split) gradient[category] = -next;
      for (let k = 0; k < data.width; k++)
        gradient[split + k] = (here - next) * (data.covariates[row * data.width + k] as number);
      const count = data.counts[row * data.categories + category] as number;
      for (let one = 0; one < size; one++) {
        const value = gradient[one] as number;
        if (value === 0) continue;
        slope[one] = (slope[one] as number) + (count * value) / probability;
        for (let other = 0; other < size; other++)
          information[one * size + other] =
            (information[one * size + other] as number) +
            (total * value * (gradient[other] as number)) / probability;
      }
    }
  }
  return { slope, information };
}
