import type { Role } from '../../roles/permissions.ts';
import { isSamePerson } from '../people/is-same-person.ts';
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

/** Uses an invitation up: whoever is first gets it, but never who made it. `unknown`: it is not there, used or too old. */
export async function useInvite(
  tx: Tx,
  codeHash: string,
  personId: number,
  now: Date,
): Promise<(Invite & { createdBy: number | null }) | 'own' | 'unknown'> {
  const known = await tx.roleInvite.findUnique({ where: { code: codeHash } });
  if (known?.createdBy != null && (await isSamePerson(tx, known.createdBy, personId))) return 'own';
  const [used] = await tx.roleInvite.updateManyAndReturn({
    where: { code: codeHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedBy: personId, usedAt: now },
  });
  return used === undefined
    ? 'unknown'
    : { role: used.role as Role, scope: used.scope, createdBy: used.createdBy };
}

/** A code that nobody has used yet. */
export interface OpenInvite extends Invite {
  /** The first eight signs of its hash: enough to name it, too little to use it. */
  name: string;
  createdBy: number | null;
  expiresAt: Date;
}

/** Invitations that could still be used, the oldest first. */
export async function listInvites(tx: Tx, now: Date): Promise<OpenInvite[]> {
  const open = await tx.roleInvite.findMany({
    where: { usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'asc' },
  });
  return open.map(({ code, role, scope, createdBy, expiresAt }) => {
    return { name: code.slice(0, 8), role: role as Role, scope, createdBy, expiresAt };
  });
}

/** Ends an invitation that nobody has used, by its name in the list. False when there is none. */
export async function cancelInvite(tx: Tx, name: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}$/u.test(name)) return false;
  const { count } = await tx.roleInvite.deleteMany({ where: { usedAt: null, code: { startsWith: name } } });
  return count > 0;
}
