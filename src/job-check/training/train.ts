import { writeFileSync } from 'node:fs';
import { learn } from './learn.ts';
import { readLearned } from './read-labelled.ts';

/** `npm run job-check:train`: learns the weights from the lists in `lists/`; the same lists give the same weights. */
const { bias, weights } = learn(readLearned());
const round = (value: number) => Math.round(value * 1000) / 1000;
const kept = Object.entries(weights)
  .map(([name, weight]): [string, number] => [name, round(weight)])
  .filter(([, weight]) => weight !== 0)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const file = new URL('../model/weights.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ bias: round(bias), weights: Object.fromEntries(kept) }, null, 1)}\n`);
console.log(`${kept.length} weights are written.`);
