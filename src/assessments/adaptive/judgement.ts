/** What a rule thinks after some answers. */
export interface Judgement {
  /** What asking each item would bring; null where the order is that of the scales taking turns. */
  gains: Float64Array | null;
  /** Why it may stop here, or null. */
  enough: 'certain' | 'precise' | null;
}
