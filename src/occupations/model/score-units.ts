import { workFeatures } from '../words/work-features.ts';
import type { OccupationModel, Postings } from './occupation-model.ts';

/** What each part counts; chosen on official titles that stand in no description, in folds, both halves of which agree. */
const shares = { words: 1.5, names: 0.25, features: 2.5, start: 0.5, minor: 0.05, subMajor: 0.05 } as const;

/**
 * A score for each unit group of the model, in the order of its `codes`; 0 where nothing speaks for it. Words weigh by
 * BM25 (in names and descriptions, and in names alone), parts of words by ridge regression, the first word says which major group; neighbours in a minor or sub-major group
 * support each other a little.
 * @param words the text's words as `workWords` gives them
 */
export function scoreUnits(model: OccupationModel, text: string, words: readonly string[]): Float64Array {
  const scores = new Float64Array(model.codes.length);
  addPart(scores, wordScores(model.words, words, scores.length), shares.words, true);
  addPart(scores, wordScores(model.names, words, scores.length), shares.names, true);
  addPart(scores, featureScores(model, text, words), shares.features, false);
  const start = model.starts.get(words[0] ?? '');
  if (start !== undefined && scores.some((score) => score > 0)) {
    const byMajor = new Map(start.map(([major, weight]) => [model.majors[major], weight]));
    model.codes.forEach((code, at) => {
      scores[at] = (scores[at] ?? 0) + shares.start * (byMajor.get(code.slice(0, 1)) ?? 0);
    });
  }
  return supported(model, scores);
}

function wordScores(
  known: ReadonlyMap<string, Postings>,
  words: readonly string[],
  groups: number,
): Float64Array {
  const scores = new Float64Array(groups);
  for (const word of words) addPostings(scores, known.get(word) ?? [], 1);
  return scores;
}

function featureScores(model: OccupationModel, text: string, words: readonly string[]): Float64Array {
  const scores = new Float64Array(model.codes.length);
  let squares = 0;
  for (const [name, count] of workFeatures(text, words)) {
    const feature = model.features.get(name);
    if (feature === undefined) continue;
    const weight = count * feature.idf;
    squares += weight * weight;
    addPostings(scores, feature.postings, weight);
  }
  if (squares > 0)
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / Math.sqrt(squares);
  return scores;
}

function addPostings(scores: Float64Array, postings: Postings, weight: number): void {
  for (const [group, value] of postings) scores[group] = (scores[group] ?? 0) + weight * value;
}

function addPart(scores: Float64Array, part: Float64Array, share: number, toBest: boolean): void {
  const best = toBest ? part.reduce((most, score) => Math.max(most, score), 0) : 1;
  if (best <= 0) return;
  part.forEach((score, at) => {
    scores[at] = (scores[at] ?? 0) + (share * score) / best;
  });
}

/** Root of the summed squares of all scores in a minor and in a sub-major group, added to each of its members. */
function supported({ codes }: OccupationModel, scores: Float64Array): Float64Array {
  const squares = new Map<string, number>();
  codes.forEach((code, at) => {
    const square = Math.max(0, scores[at] ?? 0) ** 2;
    for (const length of [2, 3]) {
      const group = code.slice(0, length);
      squares.set(group, (squares.get(group) ?? 0) + square);
    }
  });
  const root = (group: string) => Math.sqrt(squares.get(group) ?? 0);
  return scores.map((score, at) => {
    const code = codes[at] ?? '';
    return score <= 0
      ? 0
      : score + shares.minor * root(code.slice(0, 3)) + shares.subMajor * root(code.slice(0, 2));
  });
}
