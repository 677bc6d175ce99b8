import type { Tx } from '../tx.ts';

/**
 * Shows the vacancies of a firm to seekers while it is verified and somebody recruits for it, and hides them otherwise.
 * What was closed for another reason stays closed.
 */
export async function settleFirmVacancies(tx: Tx, firmId: number, now: Date): Promise<void> {
  const shown = await tx.firm.count({
    where: { id: firmId, state: 'verified', members: { some: { leftAt: null } } },
  });
  if (shown > 0)
    await tx.vacancy.updateMany({
      where: { firmId, closedWhy: 'firm' },
      data: { closedAt: null, closedWhy: null, updatedAt: now },
    });
  else
    await tx.vacancy.updateMany({
      where: { firmId, closedAt: null },
      data: { closedAt: now, closedWhy: 'firm', updatedAt: now },
    });
}
