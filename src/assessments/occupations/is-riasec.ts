import { riasec, type RiasecProfile } from './riasec.ts';

/** Whether figures by scale are a profile of the six kinds of interest. */
export function isRiasec(figures: Record<string, number>): figures is RiasecProfile {
  return riasec.every((letter) => letter in figures);
}
