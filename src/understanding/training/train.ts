import { mkdirSync, writeFileSync } from 'node:fs';
import { storeModel } from '../model/linear-model.ts';
import type { Models } from '../model/shipped-models.ts';
import { readOwn, readUtterances } from './read-examples.ts';
import { trainAll } from './train-all.ts';

/**
 * `npm run understanding:train`: learns the three models from the lists in `lists/` and writes their weights. The same
 * lists give the same weights.
 */
const models = trainAll([
  ...readOwn(),
  ...readUtterances(new URL('lists/utterances-dev.jsonl', import.meta.url)),
]);
mkdirSync(new URL('../model/weights/', import.meta.url), { recursive: true });
for (const name of Object.keys(models) as (keyof Models)[]) {
  const file = new URL(`../model/weights/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(storeModel(models[name]), null, 1)}\n`);
}
console.log('The weights of wishes, stances and replies are written.');
