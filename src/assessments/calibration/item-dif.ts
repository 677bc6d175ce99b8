/** Differential functioning of one item between groups. */
export interface ItemDif {
  item: string;
  /** What splits the people, e.g. `gender`. */
  by: string;
  groups: { name: string; size: number }[];
  chiSquare: number;
  degrees: number;
  p: number;
  /** Gain of McFadden's pseudo R² by the groups. */
  effect: number;
  /** p below 0.01 and an effect of at least 0.02: look at the wording. */
  flagged: boolean;
}
