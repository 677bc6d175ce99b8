import type { Postings } from '../model/occupation-model.ts';

const k1 = 1.2;
const b = 0.75;
/** A word in more groups than this tells little; weights below the share of its best are left out. */
const leastShare = 0.15;
const mostGroups = 60;

/**
 * BM25 weights (Robertson and Zaragoza 2009) of the words of documents: for each word its documents and what it weighs
 * there. Weights far below the word's best are dropped.
 */
export function weighWords(documents: readonly (readonly string[])[], prune = true): Map<string, Postings> {
  const mean = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  const counts = new Map<string, Map<number, number>>();
  documents.forEach((words, at) => {
    for (const word of words) {
      const known = counts.get(word) ?? new Map<number, number>();
      known.set(at, (known.get(at) ?? 0) + 1);
      counts.set(word, known);
    }
  });
  return new Map(
    [...counts].map(([word, found]) => {
      const idf = Math.log(1 + (documents.length - found.size + 0.5) / (found.size + 0.5));
      const all = [...found].map(([at, count]) => {
        const length = k1 * (1 - b + (b * (documents[at]?.length ?? 0)) / mean);
        return [at, (idf * count * (k1 + 1)) / (count + length)] as const;
      });
      all.sort((one, other) => other[1] - one[1]);
      const least = (all[0]?.[1] ?? 0) * leastShare;
      return [word, prune ? all.slice(0, mostGroups).filter(([, weight]) => weight >= least) : all];
    }),
  );
}
