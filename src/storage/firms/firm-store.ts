import type { Tx } from '../tx.ts';
import type { FirmFacts, StoredFirm } from './firm.ts';

const stored = {
  ...{ id: true, name: true, legalName: true, kind: true, regency: true, district: true, sector: true },
  ...{ size: true, permit: true, destination: true, proof: true, contactName: true, contactPhone: true },
  ...{ nameKey: true, state: true, checks: true, reason: true, mergedInto: true, decidedAt: true },
  waitingSince: true,
} as const;

/** Writes a new firm down; returns its number. `verified`: by an invitation of the office. */
export async function createFirm(
  tx: Tx,
  firm: FirmFacts & { nameKey: string; verified: boolean; registeredBy: number },
  now: Date,
): Promise<number> {
  const { verified, ...data } = firm;
  const state = verified ? { state: 'verified', checks: ['invited'], decidedAt: now } : { state: 'waiting' };
  const made = await tx.firm.create({ data: { ...data, ...state, createdAt: now, waitingSince: now } });
  return made.id;
}

export async function loadFirm(tx: Tx, id: number): Promise<StoredFirm | null> {
  return (await tx.firm.findUnique({ where: { id }, select: stored })) as StoredFirm | null;
}

/** Changes what is told of a firm; `waits`: the office has to look at it again. */
export async function changeFirm(
  tx: Tx,
  id: number,
  { waits, ...change }: Partial<FirmFacts> & { nameKey?: string; waits: boolean },
  now: Date,
): Promise<void> {
  const again = { state: 'waiting', checks: [], reason: null, waitingSince: now };
  await tx.firm.update({ where: { id }, data: { ...change, ...(waits && again) } });
}

/** Firms that may be the same: of one name, or with the same number to call; `not`: the firm itself. */
export async function findTwins(
  tx: Tx,
  { nameKey, contactPhone, not = 0 }: { nameKey: string; contactPhone: string | null; not?: number },
): Promise<StoredFirm[]> {
  const same = [
    ...(nameKey === '' ? [] : [{ nameKey }]),
    ...(contactPhone === null ? [] : [{ contactPhone }]),
  ];
  if (same.length === 0) return [];
  return (await tx.firm.findMany({
    where: { id: { not }, state: { not: 'merged' }, OR: same },
    select: stored,
    orderBy: { id: 'asc' },
    take: 5,
  })) as StoredFirm[];
}

/** How many firms a person has registered that the office has not verified. */
export async function countUnverified(tx: Tx, registeredBy: number): Promise<number> {
  return tx.firm.count({ where: { registeredBy, state: { in: ['waiting', 'refused', 'suspended'] } } });
}

/** Firms of these places that wait for the office, the longest first. `places`: null sees all. */
export async function listWaitingFirms(
  tx: Tx,
  places: readonly string[] | null,
  { skip = 0, take }: { skip?: number; take: number },
): Promise<{ total: number; items: StoredFirm[] }> {
  const where = { state: 'waiting', ...(places !== null && { regency: { in: [...places] } }) };
  const items = await tx.firm.findMany({
    where,
    select: stored,
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    skip,
    take,
  });
  return { total: await tx.firm.count({ where }), items: items as StoredFirm[] };
}

/** Firms of these places by their number or a part of their name, verified or not. */
export async function searchFirms(
  tx: Tx,
  places: readonly string[] | null,
  words: string,
  take: number,
): Promise<StoredFirm[]> {
  const id = /^\d{1,9}$/u.test(words.trim()) ? Number(words.trim()) : 0;
  return (await tx.firm.findMany({
    where: {
      state: { not: 'merged' },
      OR: [{ id }, { name: { contains: words.trim(), mode: 'insensitive' } }],
      ...(places !== null && { regency: { in: [...places] } }),
    },
    select: stored,
    orderBy: { id: 'asc' },
    take,
  })) as StoredFirm[];
}
