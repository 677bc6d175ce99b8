import type { Answer } from '../model/answer.ts';

/** An answer with the seconds from question to answer, where known. */
export interface TimedAnswer extends Answer {
  seconds?: number;
}
