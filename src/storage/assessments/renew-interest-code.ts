import type { Tx } from '../tx.ts';

/** Sets a person's interest code to that of the newest result that names one; none where no result does any more. */
export async function renewInterestCode(tx: Tx, personId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE person p SET interest_code = (
      SELECT a.result ->> 'code' FROM assessment a
      WHERE a.person_id = p.id AND a.finished_at IS NOT NULL AND a.result ->> 'code' <> ''
        AND a.result ->> 'careless' IS DISTINCT FROM 'true'
      ORDER BY a.id DESC LIMIT 1)
    WHERE p.id = ${personId}`;
}
