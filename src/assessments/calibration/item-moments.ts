import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Scores } from '../model/key-answers.ts';

/** Mean and covariance (lower triangle) of the keyed answers of people who answered every item. */
export function itemMoments(people: readonly Scores[]): Instrument['itemMoments'] {
  const size = people[0]?.length ?? 0;
  const mean = Array.from(
    { length: size },
    (_, item) => people.reduce((sum, scores) => sum + (scores[item] as number), 0) / people.length,
  );
  const covariance = mean.map((_, row) =>
    mean.slice(0, row + 1).map((__, column) => {
      let sum = 0;
      for (const scores of people)
        sum +=
          ((scores[row] as number) - (mean[row] as number)) *
          ((scores[column] as number) - (mean[column] as number));
      return round(sum / (people.length - 1));
    }),
  );
  return { mean: mean.map(round), covariance };
}

function round(value: number): number {
  return Number(value.toFixed(5));
}
