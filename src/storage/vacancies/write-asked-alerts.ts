import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

/** A vacancy that somebody asked to hear of by a kept search. */
export interface AskedAlert {
  personId: number;
  /** Where the person is told, as far as known now. */
  channel: string;
  vacancyId: number;
  /** The kept search. */
  asked: string;
  score: number;
  dueAt: Date;
}

/**
 * Writes alerts of kept searches. A vacancy that fits the person too, and was not told yet, becomes one that was asked for;
 * one that they were told of, dismissed or applied to is passed over. Returns how many were written.
 */
export async function writeAskedAlerts(tx: Tx, alerts: readonly AskedAlert[]): Promise<number> {
  if (alerts.length === 0) return 0;
  return tx.$executeRawUnsafe(
    `INSERT INTO alert (person_id, vacancy_id, score, asked, due_at, channel, closes_at)
     SELECT DISTINCT ON ("personId", "vacancyId")
       "personId", "vacancyId", score, asked, "dueAt", channel, v.closes_at
     FROM jsonb_to_recordset($1::jsonb)
       AS r("personId" int, "vacancyId" int, asked text, score smallint, "dueAt" timestamptz, channel text)
     JOIN vacancy v ON v.id = r."vacancyId"
     WHERE NOT EXISTS (
       SELECT 1 FROM application a WHERE a.person_id = r."personId" AND a.vacancy_id = r."vacancyId")
     ORDER BY "personId", "vacancyId", score DESC, asked
     ON CONFLICT (person_id, vacancy_id) DO UPDATE SET asked = excluded.asked, score = excluded.score
       WHERE alert.asked IS NULL AND alert.sent_at IS NULL AND alert.dismissed_at IS NULL`,
    wellFormedJson(alerts),
  );
}
