import type { Tx } from '../tx.ts';
import type { FirmState } from './firm.ts';
import { settleFirmVacancies } from './settle-firm-vacancies.ts';

/** What the office decides of a firm; nothing of it is shown from now on unless it is verified. */
export async function decideFirm(
  tx: Tx,
  id: number,
  decision: { state: Exclude<FirmState, 'waiting' | 'merged'>; checks?: string[]; reason: string | null },
  decidedBy: number,
  now: Date,
): Promise<void> {
  const { state, checks, reason } = decision;
  await tx.firm.update({
    where: { id },
    data: { state, reason, decidedBy, decidedAt: now, ...(checks !== undefined && { checks }) },
  });
  await settleFirmVacancies(tx, id, now);
}
