import { shippedOccupationModel } from './model/shipped-occupation-model.ts';
import type { OccupationModel } from './model/occupation-model.ts';
import { scoreUnits } from './model/score-units.ts';
import { createWordCorrector } from './words/correct-word.ts';
import { workWords } from './words/work-words.ts';

/** A unit group that words may name. */
export interface CodedOccupation {
  /** Four digits of KBJI 2014. */
  code: string;
  /** How sure, 0 to 1: the share of this group among all that the words may mean. */
  score: number;
}

export interface CodingOptions {
  /** How many groups at most; default 5. */
  limit?: number;
  /** Instead of the shipped one. */
  model?: OccupationModel;
}

/** From this share on the first group is taken without asking; below it people are shown three to pick from. */
export const sureFrom = 0.5;

const sharpness = 2.2;
const leastScore = 0.45;

/**
 * Unit groups of KBJI 2014 (the same as ISCO-08 but for a few) that words of any kind may mean: a title, "tukang batu",
 * "momong bocah", English, Javanese, with typing errors. Best first; empty where no word tells of work.
 */
export function codeOccupations(text: string, options: CodingOptions = {}): CodedOccupation[] {
  const model = options.model ?? shippedOccupationModel();
  const words = workWords(text, (word) => model.words.has(word), correctorOf(model));
  if (!words.some((word) => model.words.has(word))) return [];
  const scores = scoreUnits(model, text, words);
  const ranked = model.codes
    .map((code, at) => ({ code, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const best = ranked[0]?.score ?? 0;
  if (best < leastScore) return [];
  const odds = ranked.map(({ score }) => Math.exp(sharpness * (score - best)));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return ranked
    .slice(0, options.limit ?? 5)
    .map(({ code }, at) => ({ code, score: Math.round((1000 * (odds[at] ?? 0)) / total) / 1000 }));
}

/** The telling words of a text as the shipped model knows them, spoken forms and typing errors put right. */
export function knownWorkWords(text: string): string[] {
  const model = shippedOccupationModel();
  return workWords(text, (word) => model.words.has(word), correctorOf(model));
}

/** Whether the shipped model knows a word as one of work. */
export function isWorkWord(word: string): boolean {
  const { words } = shippedOccupationModel();
  return workWords(word, (known) => words.has(known)).some((known) => words.has(known));
}

const correctors = new WeakMap<OccupationModel, (word: string) => string | undefined>();

function correctorOf(model: OccupationModel): (word: string) => string | undefined {
  const known = correctors.get(model) ?? createWordCorrector(model.words.keys());
  correctors.set(model, known);
  return known;
}
