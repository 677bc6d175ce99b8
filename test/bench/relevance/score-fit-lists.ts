import type { JudgedPerson } from './read-judgments.ts';

export interface FitFigures {
  strictPrecision: number;
  strictRecall: number;
  /** Strict and wide together against both judgments. */
  widePrecision: number;
  wideRecall: number;
  /** Of the best five possible strict ones, how many are among the first five given. */
  bestFive: number;
  /** Tempting wrong ones that were given. */
  neverGiven: number;
  /** Strict ones given to people for whom there is none. */
  falseToNobody: number;
}

/** Scores lists of fitting vacancies over all people whose judgments are complete; what is unsure is left out. */
export function scoreFitLists(
  people: readonly JudgedPerson[],
  fit: (judged: JudgedPerson) => { strict: string[]; wide: string[] },
): FitFigures {
  const sum = { given: 0, right: 0, possible: 0, all: 0, allRight: 0, allPossible: 0 };
  const more = { five: 0, fivePossible: 0, never: 0, nobody: 0 };
  for (const judged of people.filter(({ sampled }) => !sampled)) {
    const of = (named: readonly { sourceId: string }[]) => new Set(named.map(({ sourceId }) => sourceId));
    const [strict, wide, never, unsure] = [judged.strict, judged.wide, judged.never, judged.unsure].map(of);
    const found = fit(judged);
    const isCounted = (id: string) => unsure?.has(id) !== true;
    const given = found.strict.filter(isCounted);
    const all = [...given, ...found.wide.filter(isCounted)];
    const isStrict = (id: string) => strict?.has(id) === true;
    const isWide = (id: string) => isStrict(id) || wide?.has(id) === true;
    sum.given += given.length;
    sum.right += given.filter(isStrict).length;
    sum.possible += judged.strict.length;
    sum.all += all.length;
    sum.allRight += all.filter(isWide).length;
    sum.allPossible += judged.strict.length + judged.wide.length;
    more.five += all.slice(0, 5).filter(isStrict).length;
    more.fivePossible += Math.min(5, judged.strict.length);
    more.never += all.filter((id) => never?.has(id) === true).length;
    if (judged.strict.length === 0) more.nobody += given.length;
  }
  const share = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 1000;
  return {
    strictPrecision: share(sum.right, sum.given),
    strictRecall: share(sum.right, sum.possible),
    widePrecision: share(sum.allRight, sum.all),
    wideRecall: share(sum.allRight, sum.allPossible),
    bestFive: share(more.five, more.fivePossible),
    neverGiven: more.never,
    falseToNobody: more.nobody,
  };
}
