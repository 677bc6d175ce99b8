import type { ItemParameters } from '../model/item-parameters.ts';

/** Item parameters in the order of the instrument, and how the estimation went. */
export interface FittedModel {
  parameters: ItemParameters[];
  /** Of each scale. */
  logLikelihoods: number[];
  iterations: number;
  converged: boolean;
}
