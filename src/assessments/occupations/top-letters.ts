import { riasec, type RiasecLetter, type RiasecProfile } from './riasec.ts';

/** The three highest letters, highest first; equal ones in the order R, I, A, S, E, C. */
export function topLetters(profile: RiasecProfile): RiasecLetter[] {
  return riasec.toSorted((one, other) => profile[other] - profile[one]).slice(0, 3);
}
