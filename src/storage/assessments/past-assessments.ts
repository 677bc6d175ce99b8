import type { Tx } from '../tx.ts';
import type { StoredAssessment } from './assessment-store.ts';
import { renewInterestCode } from './renew-interest-code.ts';

/** A person's finished assessments, newest first. */
export async function listFinished(tx: Tx, personId: number, most: number): Promise<StoredAssessment[]> {
  return tx.assessment.findMany({
    where: { personId, finishedAt: { not: null } },
    orderBy: { id: 'desc' },
    take: most,
  });
}

/**
 * Deletes one finished assessment of a person with its answers, as the whole person would be deleted; the interest code
 * becomes that of the newest result left. Gives whether there was one.
 */
export async function deleteAssessment(tx: Tx, personId: number, id: number): Promise<boolean> {
  const { count } = await tx.assessment.deleteMany({ where: { id, personId, finishedAt: { not: null } } });
  if (count > 0) await renewInterestCode(tx, personId);
  return count > 0;
}
