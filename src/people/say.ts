import type { Vars } from '../../flows/text.ts';

/** Puts a key into the person's language. */
export type Say = (key: string, vars?: Vars) => string;
