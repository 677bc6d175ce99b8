import type { WordingCategory, WordingFinding } from '../../src/wording/finding.ts';
import type { LabelledLine } from './labelled-line.ts';

/** What a check finds in a text; hints left out. */
export type Check = (text: string) => Pick<WordingFinding, 'category' | 'span'>[];

/** Shares from 0 to 1, null where there is nothing to count. */
export interface WordingFigures {
  lines: number;
  recall: number | null;
  precision: number | null;
  missed: string[];
  falseAlarms: string[];
  /** Clean lines with a word that tempts, and how many of them were taken for unfair. */
  traps: { lines: number; alarms: number };
  categories: Partial<
    Record<WordingCategory, { lines: number; recall: number | null; precision: number | null }>
  >;
  /** Mean of common by joint length over labelled spans; a span that is missed counts 0. */
  spanOverlap: number | null;
  spans: number;
}

/** Compares what a check finds with the labels, by line and by category. */
export function measureWording(lines: readonly LabelledLine[], check: Check): WordingFigures {
  const judged = lines.map((line) => ({ line, found: check(line.text) }));
  const missed = judged.filter(({ line, found }) => line.flag && found.length === 0);
  const falseAlarms = judged.filter(({ line, found }) => !line.flag && found.length > 0);
  const right = judged.filter(({ line, found }) => line.flag && found.length > 0).length;
  const traps = judged.filter(({ line }) => line.trap === true && !line.flag);
  const overlaps = judged.flatMap(({ line, found }) =>
    (line.spans ?? []).map(([category, start, end]) =>
      Math.max(
        0,
        ...found.filter((one) => one.category === category).map(({ span }) => overlap(span, [start, end])),
      ),
    ),
  );
  return {
    lines: lines.length,
    recall: share(right, right + missed.length),
    precision: share(right, right + falseAlarms.length),
    missed: missed.map(({ line }) => line.id),
    falseAlarms: falseAlarms.map(({ line }) => line.id),
    traps: { lines: traps.length, alarms: traps.filter(({ found }) => found.length > 0).length },
    categories: byCategory(judged),
    spanOverlap: share(
      overlaps.reduce((sum, one) => sum + one, 0),
      overlaps.length,
    ),
    spans: overlaps.length,
  };
}

function byCategory(
  judged: readonly { line: LabelledLine; found: ReturnType<Check> }[],
): WordingFigures['categories'] {
  const pairs = judged.map(({ line, found }) => ({
    wanted: new Set<string>(line.categories.filter((name) => name !== 'none')),
    got: new Set<string>(found.map(({ category }) => category)),
  }));
  const names = [...new Set(pairs.flatMap(({ wanted, got }) => [...wanted, ...got]))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const wanted = pairs.filter((pair) => pair.wanted.has(name));
      const got = pairs.filter((pair) => pair.got.has(name));
      const both = wanted.filter((pair) => pair.got.has(name)).length;
      return [
        name,
        { lines: wanted.length, recall: share(both, wanted.length), precision: share(both, got.length) },
      ];
    }),
  );
}

function overlap([a, b]: [number, number], [c, d]: [number, number]): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c)) / (Math.max(b, d) - Math.min(a, c));
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}
