import type { Message } from '../reading/read-message.ts';
import { compilePattern, type Pattern } from './compile-pattern.ts';

/** Where a pattern was found: its first and last token. */
export interface Hit<Key> {
  key: Key;
  pattern: string;
  first: number;
  last: number;
}

interface Entry<Key> {
  key: Key;
  source: string;
  pattern: Pattern;
}

/** Looks for many patterns at once: each is only tried where one of its first words stands. */
export function createFinder<Key>(
  patterns: readonly (readonly [Key, string])[],
): (message: Message) => Hit<Key>[] {
  const byHead = new Map<string, Entry<Key>[]>();
  for (const [key, source] of patterns) {
    const pattern = compilePattern(source);
    for (const head of new Set(pattern.heads)) {
      const known = byHead.get(head);
      if (known === undefined) byHead.set(head, [{ key, source, pattern }]);
      else known.push({ key, source, pattern });
    }
  }
  return ({ tokens, line, offsets }) => {
    const hits: Hit<Key>[] = [];
    tokens.forEach(({ word }, first) => {
      for (const { key, source, pattern } of byHead.get(word) ?? []) {
        pattern.regex.lastIndex = offsets[first] ?? 0;
        const found = pattern.regex.exec(line)?.[0];
        if (found === undefined) continue;
        hits.push({ key, pattern: source, first, last: first + found.trim().split(' ').length - 1 });
      }
    });
    return hits;
  };
}
