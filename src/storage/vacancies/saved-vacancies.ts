import type { Tx } from '../tx.ts';

/** Keeps a vacancy in the person's list; again does nothing. */
export async function saveVacancy(tx: Tx, personId: number, vacancyId: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO saved_vacancy (person_id, vacancy_id, at)
    SELECT ${personId}, id, ${now} FROM vacancy WHERE id = ${vacancyId}
    ON CONFLICT DO NOTHING`;
}

/** What the person has done with a vacancy. */
export async function vacancyState(
  tx: Tx,
  personId: number,
  vacancyId: number,
): Promise<{ saved: boolean; applied: boolean }> {
  const where = { personId_vacancyId: { personId, vacancyId } };
  const saved = await tx.savedVacancy.findUnique({ where });
  const application = await tx.application.findUnique({ where });
  return { saved: saved !== null, applied: application !== null && application.status !== 'withdrawn' };
}
