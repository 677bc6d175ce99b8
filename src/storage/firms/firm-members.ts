import type { Tx } from '../tx.ts';
import type { StoredFirm } from './firm.ts';
import { settleFirmVacancies } from './settle-firm-vacancies.ts';

/** A recruiter of a firm. */
export interface FirmMemberRow {
  personId: number;
  name: string | null;
  /** Of all that recruit for it now whoever has done so longest: may invite and remove. */
  first: boolean;
}

/** Who recruits for a firm now, whoever has done so longest first. */
export async function listFirmMembers(tx: Tx, firmId: number): Promise<FirmMemberRow[]> {
  const rows = await tx.firmMember.findMany({
    where: { firmId, leftAt: null },
    select: { personId: true, person: { select: { name: true } } },
    orderBy: [{ joinedAt: 'asc' }, { personId: 'asc' }],
  });
  return rows.map(({ personId, person }, at) => ({ personId, name: person.name, first: at === 0 }));
}

/** Firms that somebody recruits for now, by name. */
export async function listFirmsOf(
  tx: Tx,
  personId: number,
): Promise<Pick<StoredFirm, 'id' | 'name' | 'regency' | 'state'>[]> {
  const firms = await tx.firm.findMany({
    where: { state: { not: 'merged' }, members: { some: { personId, leftAt: null } } },
    select: { id: true, name: true, regency: true, state: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return firms as Pick<StoredFirm, 'id' | 'name' | 'regency' | 'state'>[];
}

/** Whether somebody recruits for a firm now. */
export async function isFirmMember(tx: Tx, firmId: number, personId: number): Promise<boolean> {
  return (await tx.firmMember.count({ where: { firmId, personId, leftAt: null } })) > 0;
}

/** The firm of a scope `firm:<id>`; null for any other scope. */
export function firmOfScope(scope: string | null): number | null {
  const id = /^firm:(\d{1,9})$/u.exec(scope ?? '')?.[1];
  return id === undefined ? null : Number(id);
}

/** Written with a grant for this firm, and with nothing else. */
export async function joinFirm(tx: Tx, firmId: number, personId: number, now: Date): Promise<void> {
  if ((await tx.firm.count({ where: { id: firmId } })) === 0) return;
  await tx.firmMember.upsert({
    where: { firmId_personId: { firmId, personId } },
    create: { firmId, personId, joinedAt: now, newsAt: now },
    update: { joinedAt: now, leftAt: null, newsAt: now },
  });
  await settleFirmVacancies(tx, firmId, now);
}

/** Written with the end of a grant for this firm, and with nothing else. */
export async function leaveFirm(tx: Tx, firmId: number, personId: number, now: Date): Promise<void> {
  await tx.firmMember.updateMany({ where: { firmId, personId, leftAt: null }, data: { leftAt: now } });
  await settleFirmVacancies(tx, firmId, now);
}
