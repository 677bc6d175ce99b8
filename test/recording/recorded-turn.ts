export interface RecordedTurn {
  /** What the person typed. */
  says: string;
  /** What the terminal showed then, message by message. */
  hears: string[];
}
