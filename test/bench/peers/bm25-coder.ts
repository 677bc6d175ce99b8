import type { CodedOccupation } from '../../../src/occupations/code-occupations.ts';
import type { ClassificationRow } from '../../../src/occupations/training/read-classification.ts';
import { weighWords } from '../../../src/occupations/training/weigh-words.ts';

/** The plain peer: BM25 over names and descriptions of each unit group with its titles, words as they are written. */
export function bm25Coder(rows: readonly ClassificationRow[]): (text: string) => CodedOccupation[] {
  const codes = rows.filter(({ code }) => code.length === 4).map(({ code }) => code);
  const documents = codes.map((unit) =>
    rows
      .filter(({ code }) => code.startsWith(unit))
      .flatMap(({ title, description }) => wordsOf(`${title} ${description}`)),
  );
  const weights = weighWords(documents, false);
  return (text) => {
    const scores = codes.map(() => 0);
    for (const word of wordsOf(text))
      for (const [at, weight] of weights.get(word) ?? []) scores[at] = (scores[at] ?? 0) + weight;
    return codes
      .map((code, at) => ({ code, score: scores[at] ?? 0 }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, 3);
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
