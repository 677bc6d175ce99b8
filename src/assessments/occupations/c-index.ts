import { riasec, type RiasecLetter } from './riasec.ts';

/**
 * Congruence of two three-letter codes, 0 to 18: 3·X₁ + 2·X₂ + X₃, where X is 3 for the same letter, 2 for neighbours on
 * the hexagon, 1 for the next but one, 0 for opposites (Brown & Gore 1994).
 */
export function cIndex(person: readonly RiasecLetter[], occupation: readonly RiasecLetter[]): number {
  return [3, 2, 1].reduce((sum, weight, place) => {
    const one = person[place];
    const other = occupation[place];
    return one === undefined || other === undefined ? sum : sum + weight * (3 - steps(one, other));
  }, 0);
}

function steps(one: RiasecLetter, other: RiasecLetter): number {
  const apart = Math.abs(riasec.indexOf(one) - riasec.indexOf(other));
  return Math.min(apart, riasec.length - apart);
}
