import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import type { Database } from '../../../src/storage/database.ts';
import { nextInFullOrder } from '../../../src/questionnaires/next-in-full-order.ts';
import { describeLength } from '../../../src/questionnaires/describe-length.ts';
import type { AssessmentContext } from '../../../flows/assessment/context.ts';
import { assessment } from '../../../flows/assessment/flow.ts';

/** Registers `people` (Telegram ids from `firstId`) and puts each before the first question of the full form. */
export async function seedQuestionnaire(db: Database, firstId: number, people: number): Promise<void> {
  const instrument = await loadInstrument('riasec48');
  const context: Omit<AssessmentContext, 'id'> = {
    instrument: 'riasec48',
    rule: 'full',
    version: instrument.version,
    length: describeLength(instrument),
    items: nextInFullOrder(instrument, []) ?? '',
    size: 1,
    answers: '',
    noted: 0,
    keep: 0,
    result: null,
    aside: null,
    again: false,
    until: null,
  };
  await db.pool.query(
    `WITH people AS (
       INSERT INTO person (name, language, registered_at) SELECT 'Warga ' || n, 'id', now() FROM generate_series(1, $1) n
       RETURNING id
     ), numbered AS (SELECT id, row_number() OVER () AS n FROM people),
     addresses AS (
       INSERT INTO address (person_id, channel, external_id) SELECT id, 'telegram', ($2::int + n - 1)::text FROM numbered
     ), consents AS (
       INSERT INTO consent (person_id, purpose, word, channel)
       SELECT id, 'questionnaire', 'granted', 'telegram' FROM people
     ), assessments AS (
       INSERT INTO assessment (person_id, instrument, instrument_version, language, channel, rule)
       SELECT id, 'riasec48', $3, 'id', 'telegram', 'full' FROM people RETURNING id, person_id
     )
     INSERT INTO conversation (person_id, flow, flow_version, snapshot)
     SELECT person_id, 'assessment', $4, jsonb_build_object('value', 'asking', 'context', $5::jsonb || jsonb_build_object('id', id))
     FROM assessments`,
    [people, firstId, instrument.version, assessment.version, JSON.stringify(context)],
  );
  await db.pool.query('ANALYZE');
}
