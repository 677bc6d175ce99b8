import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

export interface NewAlert {
  personId: number;
  /** Where the person is told, as far as known now. */
  channel: string;
  vacancyId: number;
  score: number;
  reasons: string[];
  dueAt: Date;
}

/**
 * Writes alerts in one statement. A vacancy that the person was told of, dismissed or applied to is passed over. Returns
 * how many were written.
 */
export async function writeAlerts(tx: Tx, alerts: readonly NewAlert[]): Promise<number> {
  if (alerts.length === 0) return 0;
  return tx.$executeRawUnsafe(
    `INSERT INTO alert (person_id, vacancy_id, score, reasons, due_at, channel, closes_at)
     SELECT "personId", "vacancyId", score, reasons, "dueAt", channel, v.closes_at
     FROM jsonb_to_recordset($1::jsonb)
       AS r("personId" int, "vacancyId" int, score smallint, reasons text[], "dueAt" timestamptz, channel text)
     JOIN vacancy v ON v.id = r."vacancyId"
     WHERE NOT EXISTS (
       SELECT 1 FROM application a WHERE a.person_id = r."personId" AND a.vacancy_id = r."vacancyId")
     ON CONFLICT (person_id, vacancy_id) DO NOTHING`,
    wellFormedJson(alerts),
  );
}
