import type { Tx } from '../tx.ts';

/** Who has received an application, and the regency of its vacancy; null: there is none. */
export async function findApplicationPlace(
  tx: Tx,
  id: number,
): Promise<{ receiver: string; regency: string | null } | null> {
  const found = await tx.application.findUnique({
    where: { id },
    select: { receiver: true, vacancy: { select: { regency: true } } },
  });
  return found && { receiver: found.receiver, regency: found.vacancy.regency };
}
