import type { Var } from '../text.ts';

/** The names of regencies, by their codes with commas between. */
export function placesOf(codes = ''): Var {
  return { list: codes.split(',').map((region) => ({ region })) };
}
