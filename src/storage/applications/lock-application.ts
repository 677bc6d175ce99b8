import type { Tx } from '../tx.ts';

export interface LockedApplication {
  id: number;
  personId: number;
  vacancyId: number;
  status: string;
  receiver: string;
  waitsFrom: Date;
  clock: string | null;
}

/** An application that nobody else moves until the transaction ends; null: there is none. */
export async function lockApplication(tx: Tx, id: number): Promise<LockedApplication | null> {
  const [row] = await tx.$queryRaw<LockedApplication[]>`
    SELECT id, person_id AS "personId", vacancy_id AS "vacancyId", status, receiver,
      waits_from AS "waitsFrom", clock
    FROM application WHERE id = ${id} FOR UPDATE`;
  return row ?? null;
}
