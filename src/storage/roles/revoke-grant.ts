import { workFlows } from '../../../flows/work-flows.ts';
import { firmOfScope, leaveFirm } from '../firms/firm-members.ts';
import type { Tx } from '../tx.ts';
import { loadGrants } from './grants.ts';

/**
 * Takes a role back. An open page of the work menu is closed with it, and somebody who may not answer any more loses the
 * tickets in hand to the queue: a lost phone shows nothing from its next message on. Whoever gives up a role of their own is at
 * work on the conversation, which stays. Codes they made and nobody has used end. False when it was gone already.
 */
export async function revokeGrant(
  tx: Tx,
  grantId: number,
  revokedBy: number | null,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.roleGrant.updateMany({
    where: { id: grantId, revokedAt: null },
    data: { revokedAt: now, revokedBy },
  });
  if (count === 0) return false;
  const { personId, scope } = await tx.roleGrant.findUniqueOrThrow({ where: { id: grantId } });
  const left = await loadGrants(tx, personId);
  if (personId !== revokedBy) await closeWork(tx, personId);
  await tx.roleInvite.deleteMany({ where: { createdBy: personId, usedAt: null } });
  const firmId = firmOfScope(scope);
  if (firmId !== null) await leaveFirm(tx, firmId, personId, now);
  if (!left.some(({ role }) => role === 'counselor' || role === 'supervisor'))
    await returnTickets(tx, personId);
  return true;
}

/** Takes back everything a person holds. */
export async function revokeAllGrants(
  tx: Tx,
  personId: number,
  revokedBy: number | null,
  now: Date,
): Promise<number> {
  const grants = await loadGrants(tx, personId);
  for (const { id } of grants) await revokeGrant(tx, id, revokedBy, now);
  return grants.length;
}

/** The conversation begins anew from the menu; a turn at work on it is told by the revision and taken again. */
async function closeWork(tx: Tx, personId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE conversation SET
      flow = CASE WHEN flow = ANY(${workFlows}) THEN '' ELSE flow END,
      snapshot = CASE WHEN flow = ANY(${workFlows}) THEN '{}'::jsonb ELSE snapshot END,
      suspended = coalesce((SELECT jsonb_agg(one) FROM jsonb_array_elements(suspended) one
        WHERE NOT one->>'flow' = ANY(${workFlows})), '[]'::jsonb),
      revision = revision + 1
    WHERE person_id = ${personId}`;
}

async function returnTickets(tx: Tx, counselorId: number): Promise<void> {
  await tx.ticket.updateMany({
    where: { assignedTo: counselorId, state: 'taken' },
    data: { state: 'waiting', assignedTo: null, takenAt: null },
  });
}
