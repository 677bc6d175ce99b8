import type { InterestPictureData } from './interest-picture-data.ts';

/**
 * Scales as they are shown: those of the code first, in its order, the others by value. A value never decides against
 * the code: the code was made where ties and uncertainty are known. Without a code the given order stays.
 */
export function orderScales({
  scales,
  code,
}: Pick<InterestPictureData, 'scales' | 'code'>): InterestPictureData['scales'] {
  if (code === '') return scales;
  const rank = (letter: string) =>
    letter !== '' && code.includes(letter) ? code.indexOf(letter) : code.length;
  return scales.toSorted((one, other) => rank(one.letter) - rank(other.letter) || other.value - one.value);
}
