import { grantRole } from '../roles/grants.ts';
import { revokeGrant } from '../roles/revoke-grant.ts';
import type { Tx } from '../tx.ts';
import { settleFirmVacancies } from './settle-firm-vacancies.ts';

/** Makes a firm part of its twin: recruiters and vacancies become the twin's, invitations that nobody has used end. */
export async function mergeFirms(
  tx: Tx,
  { from, into, by }: { from: number; into: number; by: number },
  now: Date,
): Promise<void> {
  const grants = await tx.roleGrant.findMany({ where: { scope: `firm:${from}`, revokedAt: null } });
  for (const { id, personId } of grants) {
    await grantRole(tx, { personId, role: 'employer', scope: `firm:${into}`, grantedBy: by }, now);
    await revokeGrant(tx, id, by, now);
  }
  await tx.roleInvite.deleteMany({ where: { scope: `firm:${from}`, usedAt: null } });
  await tx.vacancy.updateMany({ where: { firmId: from }, data: { firmId: into } });
  await tx.posting.updateMany({ where: { firmId: from }, data: { firmId: into } });
  const merged = { state: 'merged', mergedInto: into, decidedBy: by, decidedAt: now };
  await tx.firm.update({ where: { id: from }, data: merged });
  await tx.firm.updateMany({ where: { mergedInto: from }, data: { mergedInto: into } });
  await settleFirmVacancies(tx, into, now);
}
