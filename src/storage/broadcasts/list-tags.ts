import type { Tx } from '../tx.ts';

/** Tags that people of these regencies have, the commonest first. `scope`: null is the whole province. */
export async function listTags(tx: Tx, scope: readonly string[] | null, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ tag: string }[]>`
    SELECT t.tag FROM person_tag t JOIN person p ON p.id = t.person_id
    WHERE ${scope === null} OR p.regency = ANY(${[...(scope ?? [])]}::text[])
    GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT ${limit}`;
  return rows.map(({ tag }) => tag);
}
