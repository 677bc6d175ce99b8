import { readFileSync } from 'node:fs';
import { readOccupationModel, type OccupationModel, type StoredOccupationModel } from './occupation-model.ts';

let shipped: OccupationModel | undefined;

/** The model that was trained by `npm run occupations:train`, read once. */
export function shippedOccupationModel(): OccupationModel {
  shipped ??= readOccupationModel(
    JSON.parse(
      readFileSync(new URL('../classification/kbji-2014-weights.json', import.meta.url), 'utf8'),
    ) as StoredOccupationModel,
  );
  return shipped;
}
