import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeOccupations, type CodedOccupation } from '../../src/occupations/code-occupations.ts';
import {
  readClassification,
  type ClassificationRow,
} from '../../src/occupations/training/read-classification.ts';
import { readPhrases } from '../../src/occupations/training/read-phrases.ts';
import { trainOccupations } from '../../src/occupations/training/train-occupations.ts';
import { agreementOf, codingFigures, type LabelledWork } from '../occupations/coding-figures.ts';
import { bm25Coder } from './peers/bm25-coder.ts';
import { printResult } from './support/print-result.ts';

/**
 * How well words are coded. Our lines of own words always; with `--data DIR` also the official titles of
 * `kbji2014-dev.csv` that stand in no description, in folds (`--folds`, 8) that the model has not seen. Beside each the plain
 * BM25 over names and descriptions. Exit code 1 below a floor.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, folds: { type: 'string', default: '8' } },
});
const own = readFileSync(new URL('../occupations/own-words.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; first: string; second: string })
  .map(({ text, first, second }): LabelledWork => ({ text, codes: [first, second] }));

const below: string[] = [];
const floor = (holds: boolean, what: string): void => {
  if (!holds) below.push(what);
};

const words = codingFigures(own, (text) => codeOccupations(text, { limit: 3 }));
floor(words.top1 >= 0.5 && words.top3 >= 0.7, 'own words: 0.50 and 0.70');

const path = values.data === undefined ? undefined : join(values.data, 'kbji2014-dev.csv');
if (path !== undefined && !existsSync(path)) {
  console.error(`There is no kbji2014-dev.csv in ${values.data ?? ''}.`);
  process.exit(2);
}
const rows = path === undefined ? undefined : readClassification(path);
const titles = rows === undefined ? undefined : measureTitles(rows, Number(values.folds));
if (titles !== undefined) {
  floor(titles.ours.top1 >= 0.68, 'titles, first: 0.68');
  floor(titles.ours.top3 >= 0.85, 'titles, one of three: 0.85');
  floor(titles.ours.surestHalf >= 0.87, 'titles, surest half: 0.87');
}
printResult('occupations', {
  ownWords: {
    lines: own.length,
    agreementOfLabels: agreementOf(own),
    ours: words,
    ...(rows !== undefined && { bm25: codingFigures(own, bm25Coder(rows)) }),
  },
  ...(titles !== undefined && { titles }),
  below,
});
if (below.length > 0) process.exitCode = 1;

function measureTitles(all: ClassificationRow[], folds: number) {
  const units = new Map(
    all
      .filter(({ code }) => code.length === 4)
      .map(({ code, title, description }) => [code, plain(`${title} ${description}`)]),
  );
  const unsaid = all.filter(
    ({ code, title }) =>
      code.length > 4 &&
      !/Lainnya|YTDL/.test(title) &&
      !(units.get(code.slice(0, 4)) ?? '').includes(plain(title)),
  );
  const ours: [LabelledWork, CodedOccupation[]][] = [];
  const peer: [LabelledWork, CodedOccupation[]][] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(unsaid.filter((_, at) => at % folds === fold));
    const rest = all.filter((row) => !held.has(row));
    const model = trainOccupations(rest, readPhrases());
    const bm25 = bm25Coder(rest);
    for (const { title, code } of held) {
      const work = { text: title, codes: [code.slice(0, 4)] };
      ours.push([work, codeOccupations(title, { limit: 3, model })]);
      peer.push([work, bm25(title)]);
    }
  }
  const figures = (found: typeof ours) => {
    const answers = new Map(found.map(([{ text }, codes]) => [text, codes]));
    return codingFigures(
      found.map(([work]) => work),
      (text) => answers.get(text) ?? [],
    );
  };
  return { titles: unsaid.length, folds, ours: figures(ours), bm25: figures(peer) };
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
}
