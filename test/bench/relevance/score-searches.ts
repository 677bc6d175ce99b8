import type { JudgedSearch } from './read-judgments.ts';

export interface SearchFigures {
  /** Grades of 2 and 3 among the first three, over those possible; mean of answerable queries. */
  p3: number;
  ndcg10: number;
  /** Share of answerable queries with no result. */
  wronglyNothing: number;
  /** Share of the others that show something. */
  shownAnyway: number;
  p3ByKind: Record<string, number>;
}

/** Scores a search by graded judgments: P@3 of what is possible and nDCG@10 with gains 2^grade − 1. */
export async function scoreSearches(
  searches: readonly JudgedSearch[],
  find: (words: string) => Promise<string[]>,
): Promise<SearchFigures> {
  const scored = [];
  for (const search of searches) {
    const found = await find(search.query);
    const grades = new Map(search.judgments.map(({ sourceId, grade }) => [sourceId, grade]));
    const given = found.slice(0, 10).map((id) => grades.get(id) ?? 0);
    const possible = [...grades.values()].sort((a, b) => b - a);
    const good = possible.filter((grade) => grade >= 2).length;
    scored.push({
      search,
      empty: found.length === 0,
      p3: good === 0 ? 0 : given.slice(0, 3).filter((grade) => grade >= 2).length / Math.min(3, good),
      ndcg: gain(possible.slice(0, 10)) === 0 ? 0 : gain(given) / gain(possible.slice(0, 10)),
    });
  }
  const answerable = scored.filter(({ search }) => search.answerable);
  const others = scored.filter(({ search }) => !search.answerable);
  const kinds = [...new Set(answerable.map(({ search }) => kindOf(search)))];
  return {
    p3: mean(answerable.map(({ p3 }) => p3)),
    ndcg10: mean(answerable.map(({ ndcg }) => ndcg)),
    wronglyNothing: mean(answerable.map(({ empty }) => (empty ? 1 : 0))),
    shownAnyway: mean(others.map(({ empty }) => (empty ? 0 : 1))),
    p3ByKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        mean(answerable.filter(({ search }) => kindOf(search) === kind).map(({ p3 }) => p3)),
      ]),
    ),
  };
}

function kindOf({ kind }: JudgedSearch): string {
  return /^\w+/.exec(kind)?.[0] ?? kind;
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

function mean(figures: readonly number[]): number {
  return (
    Math.round((1000 * figures.reduce((sum, figure) => sum + figure, 0)) / Math.max(1, figures.length)) / 1000
  );
}
