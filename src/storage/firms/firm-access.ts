import { noAccess, type FirmAccess } from '../../../flows/work/access/facts.ts';
import type { Tx } from '../tx.ts';

/** What a firm offers to people who need it; of one that there is not, nothing. */
export async function loadFirmAccess(tx: Tx, firmId: number): Promise<FirmAccess> {
  const firm = await tx.firm.findUnique({ where: { id: firmId }, select: { access: true } });
  return { ...noAccess, ...(firm?.access as Partial<FirmAccess> | undefined) };
}

export async function saveFirmAccess(tx: Tx, firmId: number, access: FirmAccess): Promise<void> {
  await tx.firm.update({ where: { id: firmId }, data: { access } });
}

/** Verified firms, and those of them that say that their staff rules hold a policy on inclusion. */
export interface GesiFirms {
  firms: number;
  withPolicy: number;
}

/** @param places regency codes of the firms; null: all */
export async function countGesiFirms(tx: Tx, places: readonly string[] | null): Promise<GesiFirms> {
  const where = { state: 'verified', ...(places !== null && { regency: { in: [...places] } }) };
  const policy = { access: { path: ['gesi'], equals: true } };
  const [firms, withPolicy] = await Promise.all([
    tx.firm.count({ where }),
    tx.firm.count({ where: { ...where, ...policy } }),
  ]);
  return { firms, withPolicy };
}
