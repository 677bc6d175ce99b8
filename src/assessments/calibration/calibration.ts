import type { Instrument } from '../instruments/instrument.ts';
import type { ItemParameters } from '../model/item-parameters.ts';
import type { ItemDif } from './item-dif.ts';
import type { ScaleFit } from './scale-fit.ts';

/** A new parameter version with its report. Nothing uses it until somebody puts it in place by hand. */
export interface Calibration {
  /** The whole instrument in its next version. */
  instrument: Instrument;
  people: number;
  iterations: number;
  converged: boolean;
  /** Answers, parameters and standard errors, with the change from the present version. */
  items: (ItemParameters & { id: string; answers: number; se: ItemParameters; shift: ItemParameters })[];
  fit: Record<string, ScaleFit>;
  dif: ItemDif[];
  /** Whether there were enough complete answers for new item moments and norms; otherwise the old stand. */
  newMoments: boolean;
}
