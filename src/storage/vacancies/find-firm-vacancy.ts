import type { Tx } from '../tx.ts';

/** Whether a vacancy is of this firm. */
export async function findFirmVacancy(
  tx: Tx,
  { firmId, vacancyId }: { firmId: number; vacancyId: number },
): Promise<boolean> {
  return (await tx.vacancy.count({ where: { id: vacancyId, firmId } })) > 0;
}
