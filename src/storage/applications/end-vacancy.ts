import { endStates } from '../../applications/application-words.ts';
import type { Tx } from '../tx.ts';
import type { ApplicationRules } from './application-rules.ts';
import { makeMove } from './make-move.ts';

/**
 * Closes a vacancy for good: whoever still waits for an answer gets this one. Returns how many.
 * @param reason filled, closed or withdrawn
 */
export async function endVacancy(
  tx: Tx,
  { vacancyId, reason }: { vacancyId: number; reason: string },
  rules: ApplicationRules,
  now: Date,
): Promise<number> {
  const open = { id: vacancyId, closedAt: null };
  const filled = reason === 'filled' ? { closedWhy: 'filled' } : {};
  await tx.vacancy.updateMany({
    where: { ...open, firmId: { not: null } },
    data: { closedAt: now, updatedAt: now, ...filled },
  });
  await tx.vacancy.updateMany({ where: open, data: { closedAt: now, updatedAt: now } });
  const left = await tx.application.findMany({
    where: { vacancyId, status: { notIn: [...endStates] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of left)
    await makeMove(tx, { applicationId: id, move: 'VACANCY_ENDED', by: 'vacancy', reason }, rules, now);
  return left.length;
}
