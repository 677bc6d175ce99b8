import type { Tx } from '../tx.ts';

/** The newest day up to which figures are kept, `2026-11-23`; null: none. */
export async function findFigureDay(tx: Tx): Promise<string | null> {
  const found = await tx.figureDay.findFirst({ orderBy: { day: 'desc' } });
  return found?.day ?? null;
}
