import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkJob } from '../../src/job-check/check-job.ts';
import { crossValidate } from '../../src/job-check/training/cross-validate.ts';
import { keywordBaseline } from '../../src/job-check/training/keyword-baseline.ts';
import { measure, measureFlags, type Figures, type Outcome } from '../../src/job-check/training/measure.ts';
import { readLabelled, readLearned, type Labelled } from '../../src/job-check/training/read-labelled.ts';
import { printResult } from './support/print-result.ts';

/**
 * How well doubtful offers are told from honest ones, beside a plain list of alarming words. `--data DIR` takes every
 * `.jsonl` of a folder whose lines have text, label and flags. A file that the weights were learned from is checked in folds
 * that they have not seen (5, or `--folds`). Exit code 1 below a floor.
 */
const { values } = parseArgs({
  options: {
    data: {
      type: 'string',
      default: fileURLToPath(new URL('../../src/job-check/training/lists/', import.meta.url)),
    },
    folds: { type: 'string', default: '5' },
  },
});
const messagesPerSecond = 300;
const floors: [keyof Figures, (value: number) => boolean, string][] = [
  ['scamsRed', (value) => value >= 0.9, 'at least 0.9'],
  ['scamsRedOrYellow', (value) => value >= 0.98, 'at least 0.98'],
  ['honestRed', (value) => value <= 0.03, 'at most 0.03'],
];
/** Honest messages of the development set that name fees, codes and files as a duty or a denial, and those that warn. */
const hard: Record<string, string[]> = {
  H7: 'd050 d053 d056 d088 d092 d127 d143 d151 d157 d159 d166 d167 d173 d181'.split(' '),
  H8: 'd006 d016 d078 d079 d097 d122'.split(' '),
};

const learned = new Set(readLearned().map(({ text }) => text));
const files = readdirSync(values.data)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, messages: readLabelled(join(values.data, name)) }))
  .filter(({ messages }) => messages.every(isLabelled));
for (const { name, messages } of files) measureFile(name, messages);
if (files.length === 0) {
  console.error(`There is no .jsonl with labelled messages in ${values.data}.`);
  process.exitCode = 2;
}

function isLabelled({ text, label, flags }: Labelled): boolean {
  return typeof text === 'string' && ['scam', 'honest', 'unclear'].includes(label) && Array.isArray(flags);
}

function measureFile(name: string, messages: readonly Labelled[]): void {
  const seen = messages.filter(({ text }) => learned.has(text)).length;
  const inFolds = seen > messages.length / 2;
  const outcomes = inFolds
    ? crossValidate(messages, Number(values.folds))
    : messages.map((message): Outcome => ({ message, found: checkJob(message.text) }));
  const figures = measure(outcomes);
  const speed = measureSpeed(messages);
  const below = floors
    .filter(([figure, holds]) => figures[figure] !== null && !holds(figures[figure] as number))
    .map(([figure, , floor]) => `${figure}: ${floor}`);
  if (speed < messagesPerSecond) below.push(`${messagesPerSecond} messages a second`);
  const baseline = messages.map((message): Outcome => ({
    message,
    found: { verdict: keywordBaseline(message.text), signs: [] },
  }));
  printResult('check-job', {
    file: name,
    how: inFolds ? `${values.folds} folds, each unseen` : `as shipped, ${seen} lines learned from`,
    figures,
    keywordList: measure(baseline),
    ...ofHardCases(outcomes),
    flags: measureFlags(outcomes),
    messagesPerSecond: speed,
    below,
  });
  if (below.length > 0) process.exitCode = 1;
}

function ofHardCases(
  outcomes: readonly Outcome[],
): Record<string, Pick<Figures, 'lines' | 'honestRed' | 'honestGreen'>> {
  const found = Object.entries(hard).map(([name, ids]) => {
    const { lines, honestRed, honestGreen } = measure(
      outcomes.filter(({ message }) => ids.includes(message.id)),
    );
    return [name, { lines, honestRed, honestGreen }] as const;
  });
  return Object.fromEntries(found.filter(([, { lines }]) => lines > 0));
}

/** By processor time, so that what else runs on the machine does not count. */
function measureSpeed(messages: readonly Labelled[]): number {
  const begin = process.cpuUsage();
  for (const { text } of messages) checkJob(text);
  const { user, system } = process.cpuUsage(begin);
  return Math.round(messages.length / ((user + system) / 1e6));
}
