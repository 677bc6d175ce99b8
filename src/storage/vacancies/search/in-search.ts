/** So many rows of a search in the text are looked at. */
const most = 3000;

/**
 * SQL whether the text of `vacancy v` matches: asked of the index once, since reading the words of each row anew takes
 * a hundred times as long.
 * @param query a tsquery
 */
export function inSearch(query: string): string {
  return `v.id IN (SELECT t.id FROM vacancy t WHERE t.search @@ ${query} LIMIT ${String(most)})`;
}
