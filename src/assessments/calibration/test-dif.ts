import type { Instrument } from '../instruments/instrument-schema.ts';
import { chiSquareTail } from '../math/chi-square-tail.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { estimateEap } from '../model/estimate-eap.ts';
import type { Scores } from '../model/key-answers.ts';
import { fitOrdinalLogistic } from './fit-ordinal-logistic.ts';
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
  /** p below 0.01 and an effect of at least 0.02: look at the wording. */
  flagged: boolean;
}

/** A group smaller than this is left out. */
const leastGroup = 100;

/**
 * Differential item functioning by ordinal logistic regression (Swaminathan & Rogers 1990; Zumbo 1999): does
 * a person's group, or its interaction with θ, say more of the answer than θ does? Likelihood-ratio test of
 * uniform and non-uniform DIF together. `labels[p]` is the group of person p, or null. No test where fewer
 * than two groups of 100 answered the item.
 */
export function testDif(
  instrument: Instrument,
  people: readonly Scores[],
  by: string,
  labels: readonly (string | null)[],
): ItemDif[] {
  const compiled = compileInstrument(instrument);
  const thetas = instrument.scales.map((_, scale) =>
    people.map((scores) => estimateEap(compiled, scores, scale).theta),
  );
  return instrument.items.flatMap(({ id }, item) => {
    const answered = [...people.keys()].filter((person) => (people[person]?.[item] ?? -1) >= 0);
    const groups = summarizeGroups(
      answered.map((person) => labels[person] ?? null),
      leastGroup,
    );
    if (groups.length < 2) return [];
    const names = groups.map(({ name }) => name);
    const used = answered.filter((person) => names.includes(labels[person] ?? ''));
    const rows = used.map((person) => ({
      theta: thetas[compiled.scaleOf[item] ?? 0]?.[person] ?? 0,
      dummies: names.slice(1).map((name) => (labels[person] === name ? 1 : 0)),
      answer: people[person]?.[item] ?? 0,
    }));
    const { none, theta, group } = compare(rows, names.length - 1);
    const chiSquare = Math.max(0, 2 * (group - theta));
    const degrees = 2 * (names.length - 1);
    const p = chiSquareTail(chiSquare, degrees);
    const effect = (group - theta) / -none;
    return [{ item: id, by, groups, chiSquare, degrees, p, effect, flagged: p < 0.01 && effect >= 0.02 }];
  });
}

interface Row {
  theta: number;
  dummies: number[];
  answer: number;
}

/** Log-likelihoods with intercepts only, with θ, and with θ, the groups and their interaction. */
function compare(rows: readonly Row[], others: number) {
  const used = [...new Set(rows.map(({ answer }) => answer))].sort((one, other) => one - other);
  const counts = new Float64Array(rows.length * used.length);
  rows.forEach(({ answer }, row) => (counts[row * used.length + used.indexOf(answer)] = 1));
  const shares = used.slice(1).map((low) => rows.filter(({ answer }) => answer >= low).length / rows.length);
  const start = shares.map((share) => Math.log(share / (1 - share)));
  const fit = (width: number, covariates: (row: Row) => number[]) =>
    fitOrdinalLogistic(
      {
        rows: rows.length,
        covariates: Float64Array.from(rows.flatMap(covariates)),
        width,
        counts,
        categories: used.length,
      },
      { intercepts: start, slopes: Array.from({ length: width }, () => 0) },
    ).logLikelihood;
  return {
    none: fit(0, () => []),
    theta: fit(1, ({ theta }) => [theta]),
    group: fit(1 + 2 * others, ({ theta, dummies }) => [
      theta,
      ...dummies,
      ...dummies.map((dummy) => dummy * theta),
    ]),
  };
}
