import type { Audience } from '../audience.ts';
import type { AudienceError, AudienceFault } from '../audience-error.ts';

/** A condition at the beginning of a text, and how many of its characters say so. */
export interface Clause {
  length: number;
  condition: Audience;
}

/** Makes the error for words that begin as a condition and are none. */
export type Fail = (fault: AudienceFault, found: string, example: string) => AudienceError;

/** Reads the condition that a folded text begins with; null: it begins with none of this kind. */
export type ClauseReader = (text: string, fail: Fail) => Clause | null;

/** One value at the beginning of a text. */
export interface Value {
  length: number;
  values: readonly string[];
}
