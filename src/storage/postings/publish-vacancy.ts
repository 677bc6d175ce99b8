import { upsertVacancies, type StorableDraft } from '../vacancies/upsert-vacancies.ts';
import type { Tx } from '../tx.ts';

/** Makes a vacancy that seekers find of an approved posting, or brings it up to date; returns its number and code. */
export async function publishVacancy(
  tx: Tx,
  draft: StorableDraft,
  firmId: number,
  now: Date,
): Promise<{ id: number; code: string }> {
  await upsertVacancies(tx, [draft], now);
  const { source, sourceId } = draft;
  const where = { source_issuer_sourceId: { source, issuer: '', sourceId } };
  return tx.vacancy.update({
    where,
    data: { firmId, closedAt: null, closedWhy: null },
    select: { id: true, code: true },
  });
}

/** Closes a vacancy here, for a reason; null opens it again. */
export async function closeVacancy(
  tx: Tx,
  id: number,
  why: 'paused' | 'filled' | null,
  now: Date,
): Promise<void> {
  const data = { closedAt: why === null ? null : now, closedWhy: why, staleAt: null, updatedAt: now };
  await tx.vacancy.update({ where: { id }, data });
}

/** Moves the last day of a vacancy; one that had gone stale is open again. */
export async function extendVacancy(tx: Tx, id: number, closesAt: Date, now: Date): Promise<void> {
  await tx.vacancy.updateMany({
    where: { id, closedWhy: 'stale' },
    data: { closedAt: null, closedWhy: null },
  });
  await tx.vacancy.update({ where: { id }, data: { closesAt, staleAt: null, updatedAt: now } });
}
