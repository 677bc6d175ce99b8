import type { Tx } from '../tx.ts';

/** Broadcasts that are being sent or will be without anybody doing more. */
export async function listOpen(tx: Tx): Promise<number[]> {
  const rows = await tx.broadcast.findMany({
    where: { state: { in: ['sending', 'scheduled'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}
