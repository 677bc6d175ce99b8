import type { Tx } from '../tx.ts';

export interface SavedSegment {
  name: string;
  audience: string;
}

/** Saves an audience under a name; the same name again replaces it. False: the name is somebody else's. */
export async function saveSegment(tx: Tx, segment: SavedSegment, createdBy: number): Promise<boolean> {
  const { name, audience } = segment;
  const saved = await tx.$executeRaw`
    INSERT INTO segment (name, audience, created_by) VALUES (${name}, ${audience}, ${createdBy})
    ON CONFLICT (name) DO UPDATE SET audience = excluded.audience WHERE segment.created_by = excluded.created_by`;
  return saved === 1;
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
