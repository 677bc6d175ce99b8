import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findCounted } from '../wording/find-counted.ts';
import { keywordCheck } from '../wording/keyword-check.ts';
import { readLabelledLines, type LabelledLine } from '../wording/labelled-line.ts';
import { measureWording, type WordingFigures } from '../wording/measure-wording.ts';
import { printResult } from './support/print-result.ts';

/**
 * How well wording that leaves people out is found, beside a plain list of keywords. `--data DIR` takes every
 * `gesi*.jsonl` of a folder: {"id","text","categories","lawful","flag","trap"} and, where labelled, "spans". Exit code 1
 * below a floor.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../wording/lists/', import.meta.url)) },
  },
});
const floor = { all: 0.95, category: 0.85, linesOfCategory: 10, spans: 0.9 };

const files = readdirSync(values.data).filter((name) => /^gesi.*\.jsonl$/u.test(name));
for (const name of files) measureFile(name);
if (files.length === 0) {
  console.error(`There is no gesi*.jsonl in ${values.data}.`);
  process.exitCode = 2;
}

function measureFile(name: string): void {
  const lines = readLabelledLines(join(values.data, name));
  const figures = measureWording(lines, findCounted);
  const { recall, precision, traps, categories } = measureWording(lines, keywordCheck);
  const below = belowFloors(figures);
  printResult('wording', {
    file: name,
    figures,
    keywords: { recall, precision, traps, categories },
    linesPerSecond: linesPerSecond(lines),
    below,
  });
  if (below.length > 0) process.exitCode = 1;
}

function belowFloors({ recall, precision, categories, spanOverlap }: WordingFigures): string[] {
  const low: string[] = [];
  const ask = (what: string, value: number | null, least: number): void => {
    if (value !== null && value < least) low.push(`${what} at least ${least}`);
  };
  ask('recall', recall, floor.all);
  ask('precision', precision, floor.all);
  for (const [category, figures] of Object.entries(categories)) {
    if (figures.lines < floor.linesOfCategory) continue;
    ask(`${category} recall`, figures.recall, floor.category);
    ask(`${category} precision`, figures.precision, floor.category);
  }
  ask('span overlap', spanOverlap, floor.spans);
  return low;
}

/** By processor time, so that what else runs on the machine does not count. */
function linesPerSecond(lines: readonly LabelledLine[]): number {
  const begin = process.cpuUsage();
  for (const { text } of lines) findCounted(text);
  const { user, system } = process.cpuUsage(begin);
  return Math.round(lines.length / ((user + system) / 1e6));
}
