/**
 * Lines of occupations parted by commas as sentences of one look: a capital at the beginning only, and no occupation
 * twice. A line that says nothing new is left out.
 */
export function listWork(lines: readonly string[]): string[] {
  const named = new Set<string>();
  return lines.flatMap((line) => {
    const fresh = line.split(/, */u).filter((work) => {
      const known = work === '' || named.has(work.toLowerCase());
      named.add(work.toLowerCase());
      return !known;
    });
    const sentence = fresh.map(withoutCapital).join(', ');
    return sentence === '' ? [] : [sentence.slice(0, 1).toUpperCase() + sentence.slice(1)];
  });
}

/** Abbreviations keep theirs. */
function withoutCapital(work: string): string {
  return /^\p{Lu}(?!\p{Ll})/u.test(work) ? work : work.slice(0, 1).toLowerCase() + work.slice(1);
}
