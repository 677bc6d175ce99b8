/** Keyed answers of one person, one per item, counted from 0; −1 where an item was not answered. */
export type Scores = Int8Array;
