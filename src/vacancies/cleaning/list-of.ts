import { textOf } from './clean-field.ts';

/** Entries of a list: an array of JSON, or a cell with `separator` between them. Blanks collapsed, repeats left out. */
export function listOf(input: unknown, separator: string): string[] {
  const entries = Array.isArray(input) ? input.map(textOf) : textOf(input).split(separator);
  const tidied = entries.map((entry) => entry.replace(/\s+/g, ' ').trim());
  return [...new Set(tidied)].filter((entry) => entry !== '');
}
