import type { Tx } from '../tx.ts';

/**
 * Ends what somebody may have used or called off since: invitations and codes that nobody has used yet, and joinings of
 * accounts that wait. Returns how many.
 */
export async function endOpenCodes(tx: Tx): Promise<number> {
  const invites = await tx.roleInvite.deleteMany({ where: { usedAt: null } });
  const codes = await tx.linkCode.deleteMany({ where: { usedAt: null } });
  const joinings = await tx.linkRequest.deleteMany();
  const guardians = await tx.guardianRequest.deleteMany({ where: { answeredAt: null } });
  return invites.count + codes.count + joinings.count + guardians.count;
}
