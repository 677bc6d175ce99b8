import type { Flag } from '../flags.ts';

/** Patterns by the flag that they show; see `compile-pattern.ts` for how they are written. */
export type FlagRules = Partial<Record<Flag, readonly string[]>>;
