import type { Wish } from '../intents.ts';
import { phrase, says, type Said } from './said.ts';

/** Wordings that leave nothing else to be meant. */
const named: [Wish, RegExp[]][] = [['ak1', [phrase('kartukuning')]]];

/** The wish that is named outright; null where likeness decides. */
export function namedWish(said: Said): Wish | null {
  return named.find(([, patterns]) => says(said, patterns))?.[0] ?? null;
}
