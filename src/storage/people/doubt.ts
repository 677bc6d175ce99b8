import type { Doubt } from '../../conversation/ports.ts';
import type { Tx } from '../tx.ts';

/**
 * Marks the addresses from which nobody has written since `silentSince`, or, of people of the office, since `idleSince`: a
 * number that was silent for long may have a new owner. Who has told us nothing about themselves has nothing to guard.
 * Returns how many.
 */
export async function doubtSilent(
  tx: Tx,
  { silentSince, idleSince }: { silentSince: Date; idleSince: Date },
): Promise<number> {
  return tx.$executeRaw`
    UPDATE address a SET doubt = CASE WHEN a.last_seen_at < ${silentSince} THEN 'silent' ELSE 'idle' END
    FROM person p WHERE p.id = a.person_id AND p.deleted_at IS NULL
      AND (a.doubt IS NULL OR a.doubt = 'idle' AND a.last_seen_at < ${silentSince})
      AND (a.last_seen_at < ${silentSince} AND (p.birth_date IS NOT NULL OR p.registered_at IS NOT NULL
            OR EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.revoked_at IS NULL))
        OR a.last_seen_at < ${idleSince} AND EXISTS (
          SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.revoked_at IS NULL AND g.role <> 'employer'))`;
}

/** `null`: it is who we know. */
export async function setDoubt(tx: Tx, addressId: number, doubt: Doubt | null): Promise<void> {
  await tx.address.update({ where: { id: addressId }, data: { doubt } });
}

/** What only the owner knows: the day of birth as an ISO date, null where it was never told; and whether they have a role. */
export async function knownFact(
  tx: Tx,
  personId: number,
): Promise<{ birthDate: string | null; staff: boolean }> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { birthDate: true, roles: { where: { revokedAt: null }, take: 1, select: { id: true } } },
  });
  return { birthDate: person.birthDate?.toISOString().slice(0, 10) ?? null, staff: person.roles.length > 0 };
}
