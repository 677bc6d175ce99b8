/** Graded response parameters of one item: slope `a` > 0 and rising thresholds `b`, one less than categories. */
export interface ItemParameters {
  a: number;
  b: readonly number[];
}
