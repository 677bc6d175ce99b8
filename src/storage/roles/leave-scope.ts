import { firmOfScope, leaveFirm } from '../firms/firm-members.ts';
import type { Tx } from '../tx.ts';

/**
 * Somebody gives up what they hold for one scope, from their own conversation, which goes on. Codes they made for it and
 * nobody has used end.
 */
export async function leaveScope(tx: Tx, personId: number, scope: string, now: Date): Promise<void> {
  await tx.roleGrant.updateMany({
    where: { personId, scope, revokedAt: null },
    data: { revokedAt: now, revokedBy: personId },
  });
  await tx.roleInvite.deleteMany({ where: { createdBy: personId, scope, usedAt: null } });
  const firmId = firmOfScope(scope);
  if (firmId !== null) await leaveFirm(tx, firmId, personId, now);
}
