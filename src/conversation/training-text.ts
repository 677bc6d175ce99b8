import type { Text } from '../../flows/text.ts';
import { findTrainingCentres } from '../understanding/facts/find-training-centres.ts';

/** The training centres of a place, and those that take people from the whole province. */
export function trainingText(place: string): Text {
  const there = findTrainingCentres(place);
  if (there.length === 0) return { key: 'heard:training' };
  return { key: 'heard:trainingAt', vars: { place, centres: { list: there.map(({ name }) => name) } } };
}
