import type { Answer } from '../model/answer.ts';

/** One respondent of a file, with whatever else stood on the line. */
export interface ResponseLine {
  id: string | number;
  /** Number of the line, from 1. */
  number: number;
  answers: Answer[];
  fields: Record<string, unknown>;
}
