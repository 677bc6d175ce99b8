import type { Tx } from '../tx.ts';

/** Whether there is any vacancy at all, an old one too. */
export async function hasVacancies(tx: Tx): Promise<boolean> {
  return (await tx.vacancy.findFirst({ select: { id: true } })) !== null;
}
