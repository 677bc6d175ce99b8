import type { Tx } from '../tx.ts';

/** Subjects (one employer each) on which a person's newest word for a purpose is no. */
export async function refusedSubjects(tx: Tx, personId: number, purpose: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ subject: string }[]>`
    SELECT subject FROM (
      SELECT DISTINCT ON (subject) subject, granted FROM consent
      WHERE person_id = ${personId} AND purpose = ${purpose} AND subject IS NOT NULL
      ORDER BY subject, at DESC, id DESC) latest
    WHERE NOT granted`;
  return rows.map(({ subject }) => subject);
}
