import { regencyCode } from './regency-code.ts';
import facts from './training-centres.json' with { type: 'json' };

/** A public training centre (BLK) as pages name it. */
export interface TrainingCentre {
  code: string;
  name: string;
}

/** The training centres in a regency by its official name; empty where none is known. */
export function findTrainingCentres(place: string): TrainingCentre[] {
  const code = regencyCode(place);
  return facts.centres.filter((centre) => centre.code === code);
}
