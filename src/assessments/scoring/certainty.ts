/** How sure something is: a probability and the key of the words for it. */
export interface Certainty {
  probability: number;
  words: 'sure' | 'fairly' | 'unsure';
}
