import type { Instrument } from '../instruments/instrument-schema.ts';
import { correlation } from '../math/correlation.ts';
import type { SimulatedRespondent } from './simulate-respondent.ts';

/** Figures of a simulation; the shares are null for an instrument without a code. */
export interface SimulationSummary {
  n: number;
  meanItems: number;
  /** Mean over scales of the correlation of θ with the EAP of all items. */
  r: number;
  /** Mean over scales of the correlation of the predicted with the real raw sums. */
  rRaw: number;
  /** Share whose first letter is the highest raw sum of the full form; a tie there accepts either. */
  top1: number | null;
  /** Share whose code has the letters of the full form's; a tie there accepts either. */
  top3: number | null;
  longest: number;
  /** Mean number of messages. */
  meanBlocks: number;
}

/** Sums up simulated respondents. */
export function summarizeSimulation(
  { scales, codeLength }: Instrument,
  people: readonly SimulatedRespondent[],
): SimulationSummary {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const overScales = (
    one: (p: SimulatedRespondent) => number[],
    other: (p: SimulatedRespondent) => number[],
  ) =>
    mean(
      scales.map((_, scale) =>
        correlation(
          people.map((person) => one(person)[scale] ?? 0),
          people.map((person) => other(person)[scale] ?? 0),
        ),
      ),
    );
  const agree = (length: number) =>
    codeLength === 0 ? null : mean(people.map((person) => (isTop(person, length) ? 1 : 0)));
  return {
    n: people.length,
    meanItems: mean(people.map(({ items }) => items.length)),
    r: overScales(
      ({ theta }) => theta,
      ({ fullTheta }) => fullTheta,
    ),
    rRaw: overScales(
      ({ raw }) => raw,
      ({ fullRaw }) => fullRaw,
    ),
    top1: agree(1),
    top3: agree(codeLength),
    longest: Math.max(...people.map(({ items }) => items.length)),
    meanBlocks: mean(people.map(({ blocks }) => blocks.length)),
  };
}

function isTop({ order, fullRaw }: SimulatedRespondent, length: number): boolean {
  const inside = order.slice(0, length).map((scale) => fullRaw[scale] ?? 0);
  const outside = order.slice(length).map((scale) => fullRaw[scale] ?? 0);
  return Math.min(...inside) >= Math.max(...outside);
}
