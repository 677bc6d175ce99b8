/**
 * The sendings of a broadcast as an array of their numbers: itself, and of a series all that were made of it.
 * @param id SQL of its number
 */
export function sendingsSql(id: string): string {
  return `ARRAY(SELECT id FROM broadcast WHERE id = ${id} OR parent_id = ${id})`;
}
