import type { Role } from '../../roles/permissions.ts';
import { firmOfScope, joinFirm } from '../firms/firm-members.ts';
import type { Tx } from '../tx.ts';

/** A role somebody holds now. */
export interface Grant {
  id: number;
  personId: number;
  role: Role;
  /** Regency code, `blk:<id>` or `firm:<id>`; null: the whole province. */
  scope: string | null;
}

export interface NamedGrant extends Grant {
  name: string | null;
}

const held = { id: true, personId: true, role: true, scope: true } as const;

/** What a person holds now. */
export async function loadGrants(tx: Tx, personId: number): Promise<Grant[]> {
  const where = { personId, revokedAt: null };
  return (await tx.roleGrant.findMany({ where, select: held, orderBy: { id: 'asc' } })) as Grant[];
}

export async function loadGrant(tx: Tx, id: number): Promise<Grant | null> {
  return (await tx.roleGrant.findFirst({ where: { id, revokedAt: null }, select: held })) as Grant | null;
}

/** Who holds what now, with what they are called, oldest first. `roles` narrows it. */
export async function listGrants(tx: Tx, roles?: readonly Role[]): Promise<NamedGrant[]> {
  const rows = await tx.roleGrant.findMany({
    where: { revokedAt: null, ...(roles !== undefined && { role: { in: [...roles] } }) },
    select: { ...held, person: { select: { name: true, staffProfile: { select: { calledAs: true } } } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ person, ...grant }) => ({
    ...(grant as Grant),
    name: person.staffProfile?.calledAs ?? person.name,
  }));
}

/** Gives a role; a grant that is held already is not doubled. Whoever gets one for a firm recruits for it. Returns its id. */
export async function grantRole(
  tx: Tx,
  grant: Omit<Grant, 'id'> & { grantedBy: number | null },
  now: Date,
): Promise<number> {
  const { personId, role, scope, grantedBy } = grant;
  const known = await tx.roleGrant.findFirst({ where: { personId, role, scope, revokedAt: null } });
  if (known !== null) return known.id;
  const made = await tx.roleGrant.create({ data: { personId, role, scope, grantedBy, grantedAt: now } });
  const firmId = firmOfScope(scope);
  if (firmId !== null) await joinFirm(tx, firmId, personId, now);
  return made.id;
}
