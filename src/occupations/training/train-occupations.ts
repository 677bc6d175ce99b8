import type { OccupationModel, Postings } from '../model/occupation-model.ts';
import { workFeatures } from '../words/work-features.ts';
import { workWords } from '../words/work-words.ts';
import { learnFeatures, type WorkExample } from './learn-features.ts';
import type { ClassificationRow } from './read-classification.ts';
import { weighWords } from './weigh-words.ts';

/** A phrase and the unit group that it names. */
export interface NamedWork {
  text: string;
  code: string;
}

const titleRepeats = 3;
const titleDigits = 7;
const shortestDescription = 60;
const partOfDescription = 300;
const descriptionWeight = 0.6;

/** The model of a classification (titles and descriptions) and of further phrases of known groups. */
export function trainOccupations(
  rows: readonly ClassificationRow[],
  phrases: readonly NamedWork[] = [],
): OccupationModel {
  const units = rows.filter(({ code }) => code.length === 4);
  const titles = rows.filter(({ code }) => code.length === titleDigits);
  const codes = units.map(({ code }) => code);
  const place = new Map(codes.map((code, at) => [code, at]));
  const named: NamedWork[] = [
    ...[...titles, ...units].map(({ code, title }) => ({ text: title, code: code.slice(0, 4) })),
    ...phrases,
  ].filter(({ code }) => place.has(code));
  const described = [...titles, ...units].filter(
    ({ description }) => description.length > shortestDescription,
  );

  const documents: string[][] = codes.map(() => []);
  const names: string[][] = codes.map(() => []);
  for (const { text, code } of named) {
    const words = workWords(text);
    names[place.get(code) ?? 0]?.push(...words);
    for (let again = 0; again < titleRepeats; again += 1) documents[place.get(code) ?? 0]?.push(...words);
  }
  for (const { code, description } of [...titles, ...units]) {
    documents[place.get(code.slice(0, 4)) ?? 0]?.push(...longWords(description));
  }
  const example = (text: string, code: string, weight: number, wordsOnly = false): WorkExample => ({
    features: workFeatures(text, workWords(text), wordsOnly),
    group: place.get(code.slice(0, 4)) ?? 0,
    weight,
  });
  const examples = [
    ...named.map(({ text, code }) => example(text, code, 1)),
    ...described.map(({ code, description }) =>
      example(description.slice(0, partOfDescription), code, descriptionWeight, true),
    ),
  ];
  const majors = [...new Set(codes.map((code) => code.slice(0, 1)))].sort();
  return {
    codes,
    majors,
    words: weighWords(documents),
    names: weighWords(names),
    features: learnFeatures(examples, codes.length),
    starts: startsOf(named, majors),
  };
}

/** Descriptions are longer than what a fold takes: sentence by sentence. */
function longWords(description: string): string[] {
  return description.split(/[.;]/).flatMap((sentence) => workWords(sentence));
}

function startsOf(named: readonly NamedWork[], majors: readonly string[]): Map<string, Postings> {
  const counts = new Map<string, number[]>();
  for (const { text, code } of named) {
    const [first] = workWords(text);
    if (first === undefined) continue;
    const known = counts.get(first) ?? majors.map(() => 0);
    const major = majors.indexOf(code.slice(0, 1));
    known[major] = (known[major] ?? 0) + 1;
    counts.set(first, known);
  }
  return new Map(
    [...counts].map(([word, found]) => {
      const total = found.reduce((sum, count) => sum + count, 0);
      return [word, found.flatMap((count, major) => (count > 0 ? [[major, count / total] as const] : []))];
    }),
  );
}
