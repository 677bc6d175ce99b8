import type { Instrument } from '../instruments/instrument-schema.ts';

/** How sure something is: a probability and the key of the words for it. */
export interface Certainty {
  probability: number;
  words: 'sure' | 'fairly' | 'unsure';
}

/** Words for a probability by the bounds of the instrument. */
export function sayCertainty({ reporting }: Instrument, probability: number): Certainty {
  if (probability >= reporting.sure) return { probability, words: 'sure' };
  return { probability, words: probability >= reporting.fairly ? 'fairly' : 'unsure' };
}
