import type { Flag } from './flags.ts';

/** `red`: do not go on; `yellow`: ask first; `green`: no sign was found, which is not the same as safe. */
export type Verdict = 'red' | 'yellow' | 'green';

/** A sign with the words that show it. */
export interface Sign {
  flag: Flag;
  /** UTF-16 offsets in the message as it was written; `text` is what stands between them. */
  span: [number, number];
  text: string;
}

/** What a check of a message found. */
export interface JobCheck {
  verdict: Verdict;
  /** In the order of the text, each flag once. */
  signs: Sign[];
}
