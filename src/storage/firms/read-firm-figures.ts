import type { Tx } from '../tx.ts';

/** A vacancy that a firm posted here, with what became of it, exactly: nothing may be shown before small counts are hidden. */
export interface FirmVacancyFigures {
  title: string;
  closedAt: Date | null;
  closedWhy: string | null;
  closesAt: Date | null;
  /** Times that it was opened by others than its recruiters. */
  opened: number;
  /** Applications that were not withdrawn. */
  applied: number;
  /** Of these: an answer came before our clock ended them. */
  answered: number;
  /** Of these: our clock ended them. */
  late: number;
}

const answer = `EXISTS (SELECT 1 FROM application_event e WHERE e.application_id = a.id
  AND (e.mover = 'receiver' AND e.move IN ('INVITED', 'OFFERED', 'HIRED', 'NOT_SELECTED') OR e.move = 'VACANCY_ENDED'))`;

/** The vacancies of a firm, the newest first. */
export async function readFirmFigures(tx: Tx, firmId: number): Promise<FirmVacancyFigures[]> {
  return tx.$queryRawUnsafe<FirmVacancyFigures[]>(
    `SELECT v.title, v.closed_at AS "closedAt", v.closed_why AS "closedWhy", v.closes_at AS "closesAt",
       (SELECT count(*) FROM vacancy_opening o WHERE o.vacancy_id = v.id)::int AS opened,
       count(a.id)::int AS applied,
       (count(a.id) FILTER (WHERE ${answer}))::int AS answered,
       (count(a.id) FILTER (WHERE a.status = 'unanswered' AND NOT ${answer}))::int AS late
     FROM vacancy v LEFT JOIN application a ON a.vacancy_id = v.id AND a.status <> 'withdrawn'
     WHERE v.firm_id = $1::int AND v.source = 'firm' GROUP BY v.id ORDER BY v.posted_at DESC, v.id DESC`,
    firmId,
  );
}

/** Notes that somebody opened a vacancy of a firm: that, and nothing of who. */
export async function noteOpening(tx: Tx, vacancyId: number, now: Date): Promise<void> {
  await tx.vacancyOpening.create({ data: { vacancyId, at: now } });
}
