/** How sure something is: a probability and the key of the words for it. */
export interface Certainty {
  probability: number;
  words: 'sure' | 'fairly' | 'unsure';
}

/** Words for a probability: `sure` from 0.8, `fairly` from 0.5, `unsure` below. */
export function sayCertainty(probability: number): Certainty {
  if (probability >= 0.8) return { probability, words: 'sure' };
  return { probability, words: probability >= 0.5 ? 'fairly' : 'unsure' };
}
