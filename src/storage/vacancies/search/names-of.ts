/** A regular expression of PostgreSQL that finds any of the names as whole words. */
export function namesOf(names: readonly string[]): string {
  const safe = [...new Set(names)].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.'));
  return `\\m(${safe.join('|')})\\M`;
}
