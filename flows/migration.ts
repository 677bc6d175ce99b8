/** What is stored of a resting machine. */
export interface StoredState {
  value: unknown;
  context: unknown;
}

/** Rewrites what version `from` stored into what version `from + 1` stores. Pure. */
export interface Migration {
  from: number;
  rewrite(state: StoredState): StoredState;
}
