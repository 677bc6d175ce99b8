/** The next item to ask, or why no more is asked. */
export type NextStep =
  | { done: false; item: string }
  /** `certain`: the code is stable; `precise`: the standard errors are small; `cap`, `complete`: as long as may be. */
  | { done: true; reason: 'certain' | 'precise' | 'cap' | 'complete' };
