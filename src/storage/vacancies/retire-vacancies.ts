import type { Tx } from '../tx.ts';

const dayMs = 86_400_000;
/** So many days a stale vacancy stays open, marked, before it is closed. */
export const graceDays = 14;

/** How many vacancies were marked, and how many closed. */
export interface RetiredVacancies {
  marked: number;
  closed: number;
}

const markSql = `UPDATE vacancy SET stale_at = $1::timestamptz
WHERE closed_at IS NULL AND closes_at IS NULL AND stale_at IS NULL
  AND greatest(coalesce(posted_at, imported_at), CASE WHEN updated_at > imported_at THEN updated_at END) <= $2::timestamptz`;

/** A vacancy of a firm that has just been marked. */
export interface MarkedOfFirm {
  firmId: number;
  title: string;
  code: string;
}

/** Marks the stale vacancies of firms alone, as {@link retireVacancies} does with all, and returns them: their firms can be asked. */
export async function markOfFirms(tx: Tx, staleDays: number, now: Date): Promise<MarkedOfFirm[]> {
  if (staleDays === 0) return [];
  return tx.$queryRawUnsafe<MarkedOfFirm[]>(
    `${markSql} AND firm_id IS NOT NULL RETURNING firm_id AS "firmId", title, code`,
    now,
    new Date(now.getTime() - staleDays * dayMs),
  );
}

/**
 * Marks open vacancies without a closing date that are older than `staleDays`, counted from the day they were posted (not
 * known: first seen) or last changed at their source; two weeks later they are closed. What its source changes then is open
 * again (`upsertVacancies`). 0 days: nothing is ever stale.
 */
export async function retireVacancies(tx: Tx, staleDays: number, now: Date): Promise<RetiredVacancies> {
  if (staleDays === 0) return { marked: 0, closed: 0 };
  const ago = (days: number): Date => new Date(now.getTime() - days * dayMs);
  const closed = await tx.$executeRawUnsafe(
    `UPDATE vacancy SET closed_at = $1::timestamptz, closed_why = 'stale'
     WHERE closed_at IS NULL AND closes_at IS NULL AND stale_at <= $2::timestamptz`,
    now,
    ago(graceDays),
  );
  const marked = await tx.$executeRawUnsafe(markSql, now, ago(staleDays));
  return { marked, closed };
}
