import { fitOrdinalLogistic } from './fit-ordinal-logistic.ts';

/** An answer with the person's θ and group (0/1 for each but the reference). */
export interface GroupedAnswer {
  theta: number;
  dummies: number[];
  answer: number;
}

export interface GroupComparison {
  /** Log-likelihoods with intercepts only, with θ, and with θ, the groups and their interaction. */
  none: number;
  theta: number;
  group: number;
  /** How far a group's answers are moved, in sd of θ: the mean over θ = −1, 0, 1 of the group that is moved most. */
  shift: number;
}

/** Ordinal regressions of one item's answers on θ and groups (Zumbo 1999). */
export function compareGroupModels(rows: readonly GroupedAnswer[], others: number): GroupComparison {
  const used = [...new Set(rows.map(({ answer }) => answer))].sort((one, other) => one - other);
  const counts = new Float64Array(rows.length * used.length);
  rows.forEach(({ answer }, row) => (counts[row * used.length + used.indexOf(answer)] = 1));
  const shares = used.slice(1).map((low) => rows.filter(({ answer }) => answer >= low).length / rows.length);
  const start = shares.map((share) => Math.log(share / (1 - share)));
  const fit = (width: number, covariates: (row: GroupedAnswer) => number[]) =>
    fitOrdinalLogistic(
      {
        rows: rows.length,
        covariates: Float64Array.from(rows.flatMap(covariates)),
        width,
        counts,
        categories: used.length,
      },
      { intercepts: start, slopes: Array.from({ length: width }, () => 0) },
    );
  const group = fit(1 + 2 * others, ({ theta, dummies }) => [
    theta,
    ...dummies,
    ...dummies.map((dummy) => dummy * theta),
  ]);
  const [slope = 1, ...moved] = group.slopes;
  const shifts = Array.from({ length: others }, (_, other) => {
    const at = (theta: number) => Math.abs((moved[other] ?? 0) + (moved[others + other] ?? 0) * theta);
    return (at(-1) + at(0) + at(1)) / 3 / Math.max(Math.abs(slope), 0.1);
  });
  return {
    none: fit(0, () => []).logLikelihood,
    theta: fit(1, ({ theta }) => [theta]).logLikelihood,
    group: group.logLikelihood,
    shift: Math.max(...shifts),
  };
}
