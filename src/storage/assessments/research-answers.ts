import { wibZone } from '../../time/wib-zone.ts';
import { agreedSql } from '../reach/latest-consent-sql.ts';
import type { Tx } from '../tx.ts';

/** One finished questionnaire of somebody who agreed to research, without any identity. */
export interface ResearchAnswers {
  id: string;
  responses: Record<string, number>;
  gender: string | null;
  /** Years, at the time of the test. */
  age: number | null;
  channel: string;
  language: string;
}

const page = 1_000;

/** Finished questionnaires with consent for research, the newest of each person, page by page. */
export async function* researchAnswers(tx: Tx, instrument: string): AsyncGenerator<ResearchAnswers> {
  for (let after = 0; ;) {
    const rows = await tx.$queryRawUnsafe<(ResearchAnswers & { assessment: number })[]>(
      sql,
      instrument,
      after,
      page,
    );
    for (const { assessment, ...row } of rows) {
      after = assessment;
      yield row;
    }
    if (rows.length < page) return;
  }
}

const sql = `
SELECT a.id AS assessment, 'a' || a.id AS id, p.gender, a.channel, a.language,
  extract(year FROM age((a.started_at AT TIME ZONE '${wibZone}')::date, p.birth_date))::int AS age,
  (SELECT jsonb_object_agg(w.item, w.value) FROM assessment_answer w WHERE w.assessment_id = a.id) AS responses
FROM assessment a JOIN person p ON p.id = a.person_id
WHERE a.instrument = $1::text AND a.finished_at IS NOT NULL AND a.id > $2::int
  AND NOT EXISTS (SELECT 1 FROM assessment n WHERE n.person_id = a.person_id AND n.instrument = a.instrument
    AND n.finished_at IS NOT NULL AND n.id > a.id)
  AND ${agreedSql('p.id', `'research'`)}
ORDER BY a.id LIMIT $3::int`;
