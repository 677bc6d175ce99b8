/** One answer as given: negatively keyed items are not flipped yet. */
export interface Answer {
  item: string;
  value: number;
}
