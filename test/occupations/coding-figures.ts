import type { CodedOccupation } from '../../src/occupations/code-occupations.ts';

/** Words and the unit groups that count as right. */
export interface LabelledWork {
  text: string;
  codes: readonly string[];
}

/** Shares of all lines, 0 to 1. */
export interface CodingFigures {
  top1: number;
  top3: number;
  /** First group right, among the half with the highest scores. */
  surestHalf: number;
  unknown: number;
}

/** How often the first, or one of the first three, groups of a coder is right. */
export function codingFigures(
  works: readonly LabelledWork[],
  code: (text: string) => readonly CodedOccupation[],
): CodingFigures {
  const found = works.map(({ text, codes }) => {
    const answer = code(text);
    const isRight = answer.slice(0, 3).map((one) => codes.includes(one.code));
    return { first: isRight[0] === true, three: isRight.includes(true), score: answer[0]?.score ?? -1 };
  });
  const surest = found.toSorted((one, other) => other.score - one.score).slice(0, found.length / 2);
  const share = (holds: number, of: readonly unknown[]) => Math.round((1000 * holds) / of.length) / 1000;
  return {
    top1: share(found.filter(({ first }) => first).length, found),
    top3: share(found.filter(({ three }) => three).length, found),
    surestHalf: share(surest.filter(({ first }) => first).length, surest),
    unknown: share(found.filter(({ score }) => score < 0).length, found),
  };
}

/** Share of lines to which both labellings gave the same group. */
export function agreementOf(works: readonly LabelledWork[]): number {
  const same = works.filter(({ codes }) => codes[0] === codes[1]).length;
  return Math.round((1000 * same) / works.length) / 1000;
}
