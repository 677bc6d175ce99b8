import type { Tx } from '../tx.ts';

export interface SavedSegment {
  name: string;
  audience: string;
}

/** Saves an audience under a name; the same name again replaces it. */
export async function saveSegment(tx: Tx, segment: SavedSegment, createdBy: number | null): Promise<void> {
  const { name, audience } = segment;
  await tx.segment.upsert({
    where: { name },
    create: { name, audience, createdBy },
    update: { audience, createdBy },
  });
}

export async function loadSegment(tx: Tx, name: string): Promise<string | null> {
  return (await tx.segment.findUnique({ where: { name } }))?.audience ?? null;
}

/** The newest saved audiences. */
export async function listSegments(tx: Tx, limit: number): Promise<SavedSegment[]> {
  return tx.segment.findMany({
    orderBy: { createdAt: 'desc' },
    take: limit,
    select: { name: true, audience: true },
  });
}
