import { readFileSync } from 'node:fs';
import { readModel, type LinearModel, type StoredModel } from './linear-model.ts';

/** One model for each kind of situation. */
export interface Models {
  wishes: LinearModel;
  stances: LinearModel;
  replies: LinearModel;
}

let shipped: Models | undefined;

/** The models that were trained by `npm run understanding:train`, read once. */
export function shippedModels(): Models {
  shipped ??= { wishes: read('wishes'), stances: read('stances'), replies: read('replies') };
  return shipped;
}

function read(name: keyof Models): LinearModel {
  const file = new URL(`weights/${name}.json`, import.meta.url);
  return readModel(JSON.parse(readFileSync(file, 'utf8')) as StoredModel);
}
