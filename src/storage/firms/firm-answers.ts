import type { FirmAnswers } from '../../../flows/facts.ts';
import type { Tx } from '../tx.ts';

const dayMs = 86_400_000;
/** What is longer ago says little of how a firm answers now. */
const lookBackDays = 365;

/**
 * How a firm has answered those who applied to its recruiters in the last year: of how many applications it is known whether
 * they were answered (all but those that still wait or were taken back), how many were, and after how many days (half of them
 * sooner). An answer is an invitation, an offer, a yes, a no, or the end of the vacancy; one by the office is none.
 */
export async function firmAnswers(tx: Tx, firmId: number, now: Date): Promise<FirmAnswers> {
  const since = new Date(now.getTime() - lookBackDays * dayMs);
  const [row] = await tx.$queryRawUnsafe<FirmAnswers[]>(sql, firmId, since);
  return row ?? { of: 0, answered: 0, days: null };
}

const firstOf = (condition: string): string =>
  `(SELECT min(e.id) FROM application_event e WHERE e.application_id = a.id AND e.id > b.id AND ${condition})`;

const sql = `
WITH own AS (
  SELECT b.at AS began,
    ${firstOf("(e.move = 'VACANCY_ENDED' OR e.mover = 'receiver' AND e.move IN ('INVITED', 'OFFERED', 'HIRED', 'NOT_SELECTED'))")} AS answer,
    ${firstOf("e.move IN ('GUARANTEE', 'HANDED_OVER')")} AS lost
  FROM application a JOIN vacancy v ON v.id = a.vacancy_id
  JOIN LATERAL (SELECT x.id, x.at FROM application_event x
    WHERE x.application_id = a.id AND x.move = 'BEGAN' AND x.state = 'sent' ORDER BY x.id DESC LIMIT 1) b ON true
  WHERE v.firm_id = $1::int AND b.at > $2::timestamptz
), known AS (
  SELECT extract(epoch FROM e.at - own.began) / 86400 AS days
  FROM own LEFT JOIN application_event e ON e.id = own.answer AND (own.lost IS NULL OR own.answer < own.lost)
  WHERE own.answer IS NOT NULL OR own.lost IS NOT NULL
)
SELECT count(*)::int AS of, count(days)::int AS answered,
  CASE WHEN count(days) > 0 THEN greatest(1, ceil(percentile_disc(0.5) WITHIN GROUP (ORDER BY days)))::int END AS days
FROM known`;
