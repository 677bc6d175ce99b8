import type { Tx } from '../tx.ts';

/**
 * Uses up the office's invitation to post for a regency: a grant as an employer that is not of a firm yet. False: the person
 * holds none.
 */
export async function useOfficeGrant(tx: Tx, personId: number, regency: string, now: Date): Promise<boolean> {
  const grant = await tx.roleGrant.findFirst({
    where: { personId, role: 'employer', revokedAt: null, OR: [{ scope: regency }, { scope: null }] },
    orderBy: { id: 'asc' },
  });
  if (grant === null) return false;
  await tx.roleGrant.update({ where: { id: grant.id }, data: { revokedAt: now, revokedBy: personId } });
  return true;
}
