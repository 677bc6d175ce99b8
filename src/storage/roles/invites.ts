import type { Role } from '../../roles/permissions.ts';
import type { Tx } from '../tx.ts';

export interface Invite {
  role: Role;
  scope: string | null;
}

/** Keeps an invitation by the hash of its code. */
export async function createInvite(
  tx: Tx,
  invite: Invite & { codeHash: string; createdBy: number | null; expiresAt: Date },
  now: Date,
): Promise<void> {
  const { codeHash, role, scope, createdBy, expiresAt } = invite;
  await tx.roleInvite.create({ data: { code: codeHash, role, scope, createdBy, expiresAt, createdAt: now } });
}

/** Uses an invitation up: whoever is first gets it. Null when it is unknown, used or too old. */
export async function useInvite(
  tx: Tx,
  codeHash: string,
  personId: number,
  now: Date,
): Promise<(Invite & { createdBy: number | null }) | null> {
  const [used] = await tx.roleInvite.updateManyAndReturn({
    where: { code: codeHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedBy: personId, usedAt: now },
  });
  return used === undefined
    ? null
    : { role: used.role as Role, scope: used.scope, createdBy: used.createdBy };
}
