/** What a rule thinks after some answers. */
export interface Judgement {
  /** What asking each item would bring; null where the order is that of the scales taking turns. */
  gains: Float64Array | null;
  /**
   * The gains that are left once this item is in the block, too. It remembers the items it was told before; null where
   * {@link gains} is.
   */
  gainsAfter: (item: number) => Float64Array | null;
  /** Why it may stop here, or null. */
  enough: 'certain' | 'precise' | null;
}
