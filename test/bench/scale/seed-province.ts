import { allRegencies } from '../../../src/answers/regions/regions.ts';
import { fieldCodes } from '../../../src/vacancies/fields/field-codes.ts';
import type { Database } from '../../../src/storage/database.ts';

const regencies = `ARRAY[${allRegencies.map(({ code }) => `'${code}'`).join(',')}]`;
const fields = `ARRAY[${fieldCodes.map((code) => `'${code}'`).join(',')}]`;

/** Repeatable chance from 0 to 1 of row `n`, another one for each salt. */
const chance = (salt: number): string =>
  `(abs(hashint8(n::bigint * 31 + ${salt})::bigint) % 10000 / 10000.0)`;
/** An element of an array, by chance; with `power` over 1 the first ones are more frequent. */
const pick = (array: string, salt: number, power = 1): string =>
  `(${array})[1 + floor(power(${chance(salt)}, ${power}) * cardinality(${array}))::int]`;

/**
 * Fills an empty database with `people` invented people and what a year leaves of them: two channels, consents, settings,
 * questionnaires, applications, alerts told and untold, timers, conversations, 90 days of messages, 5,000 vacancies.
 * Foreign keys are not checked meanwhile. The owner of the database must be a superuser.
 */
export async function seedProvince({ pool }: Database, people: number, now: Date): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    for (const sql of statements(people, `'${now.toISOString()}'::timestamptz`)) await client.query(sql);
    await client.query('RESET session_replication_role');
    await client.query('VACUUM ANALYZE');
  } finally {
    client.release();
  }
}

function statements(people: number, now: string): string[] {
  const everybody = `generate_series(1, ${people}) n`;
  /** Some time ago, at most so many days. */
  const ago = (days: number, salt: number): string =>
    `${now} - make_interval(secs => ${chance(salt)} * ${days * 86_400})`;
  const channel = `CASE WHEN n % 5 < 3 THEN 'telegram' ELSE 'whatsapp-cloud' END`;
  return [
    `INSERT INTO person (id, language, name, birth_date, gender, regency, education, fields, wish, wish_fields, pay_min,
       interest_code, registered_at, stopped_at)
     SELECT n, ${pick(`ARRAY['id','id','id','jv','en']`, 1)}, 'Warga ' || n, date '1970-01-01' + floor(${chance(2)} * 13800)::int,
       ${pick(`ARRAY['L','P']`, 3)}, ${pick(regencies, 4, 1.4)}, ${pick(`ARRAY['SMK','SMA','SMP','S1','D3','SD']`, 5, 1.6)},
       ARRAY[${pick(fields, 6, 1.3)}], ${pick(`ARRAY['kasir','operator jahit','admin gudang','sopir',NULL]`, 7)},
       CASE WHEN n % 3 > 0 THEN ARRAY[${pick(fields, 6, 1.3)}, ${pick(fields, 8)}] ELSE '{}' END,
       CASE WHEN n % 2 = 0 THEN 2000000 + n % 10 * 200000 END, CASE WHEN n % 5 < 2 THEN 'SAE' END,
       CASE WHEN n % 20 > 0 THEN ${ago(400, 9)} END, CASE WHEN n % 50 = 0 THEN ${now} END FROM ${everybody}`,
    `SELECT setval(pg_get_serial_sequence('person', 'id'), ${people})`,
    `INSERT INTO address (id, person_id, channel, external_id, last_seen_at, state)
     SELECT n, n, ${channel}, 'a' || n, ${ago(120, 10)}, CASE WHEN n % 40 = 0 THEN 'unreachable' ELSE 'active' END FROM ${everybody}`,
    `INSERT INTO address (id, person_id, channel, external_id, last_seen_at)
     SELECT ${people} + n, n, 'whatsapp-web', 'b' || n, ${ago(400, 11)} FROM generate_series(1, ${people}, 12) n`,
    `SELECT setval(pg_get_serial_sequence('address', 'id'), ${2 * people})`,
    `INSERT INTO conversation (person_id, flow, flow_version, snapshot, step, suspended)
     SELECT n, CASE WHEN n % 20 = 0 THEN 'onboarding' WHEN n % 20 = 1 THEN 'assessment' ELSE 'menu' END, 1,
       jsonb_build_object('value', CASE WHEN n % 20 = 1 THEN 'asking' ELSE 'home' END, 'context', jsonb_build_object('answers', repeat('abcd', 40))),
       n % 60, CASE WHEN n % 30 = 7 THEN '[{"flow":"assessment","value":"asking"}]' ELSE '[]' END::jsonb FROM ${everybody}`,
    `INSERT INTO consent (person_id, purpose, word, channel, at)
     SELECT n, purpose, CASE WHEN purpose <> 'statistics' OR n % 3 > 0 THEN 'granted' ELSE 'refused' END, 'telegram', ${ago(400, 9)}
     FROM ${everybody}, unnest(ARRAY['account', 'matching', 'alerts', 'statistics']) purpose`,
    `INSERT INTO accommodation (person_id, need, updated_at) SELECT n, 'hearing', ${now} FROM generate_series(5, ${people}, 25) n`,
    `INSERT INTO alert_setting (person_id, frequency) SELECT n, ${pick(`ARRAY['now','now','daily','weekly','off']`, 12)}
     FROM generate_series(1, ${people}, 2) n`,
    `INSERT INTO assessment (person_id, instrument, instrument_version, language, channel, rule, started_at, finished_at)
     SELECT n, 'riasec48', '1', 'id', 'telegram', 'decision', at, CASE WHEN n % 5 < 4 THEN at + interval '9 minutes' END
     FROM generate_series(1, ${people}, 2) n, LATERAL (SELECT ${ago(390, 13)} AS at) t`,
    `INSERT INTO assessment_answer (assessment_id, item, value, inbox_id)
     SELECT a.id, 'i' || item, 1 + item % 5, 1 FROM assessment a, generate_series(1, 24) item WHERE a.id % 5 = 0`,
    `INSERT INTO vacancy (id, source, source_id, code, title, employer, regency, fields, education, pay_min, content_hash, closes_at,
       imported_at, updated_at, matched_at, description)
     SELECT n, 'bench', n, 'B' || n, ${pick(`ARRAY['Kasir','Operator Jahit','Admin Gudang','Sopir','Perawat']`, 14)} || ' ' || n, 'CV Contoh',
       ${pick(regencies, 15, 1.3)}, ARRAY[${pick(fields, 16, 1.3)}], ARRAY['SMA','SMK'], 2000000 + n % 9 * 100000, 'x',
       ${now} + make_interval(days => n % 40), ${ago(30, 17)}, ${now}, ${now}, repeat('Melayani pelanggan. ', 30)
     FROM generate_series(1, 5000) n`,
    `SELECT setval(pg_get_serial_sequence('vacancy', 'id'), 100000)`,
    `INSERT INTO application (person_id, vacancy_id, created_at, updated_at)
     SELECT n, 1 + n % 5000, ${ago(300, 18)}, ${now} FROM generate_series(1, ${people}, 5) n`,
    `INSERT INTO alert (person_id, vacancy_id, score, due_at, sent_at)
     SELECT n, 1 + (n * 7 + v * 811) % 5000, 60, ${ago(200, 19)}, ${ago(200, 19)} FROM ${everybody}, generate_series(1, 5) v
     ON CONFLICT DO NOTHING`,
    `INSERT INTO question_reach (person_id, flow, question, at)
     SELECT n, CASE WHEN q <= 10 THEN 'onboarding' ELSE 'assessment' END, 'onboarding:q' || q, ${ago(400, 9)} + make_interval(mins => q)
     FROM ${everybody}, generate_series(1, 15) q WHERE q <= 10 AND ${chance(20)} > q / 40.0 OR q > 10 AND n % 2 = 0`,
    `INSERT INTO timer (person_id, key, fire_at, event)
     SELECT n, 'reminder', ${now} + make_interval(secs => ${chance(21)} * 864000), '{"type":"REMIND"}' FROM generate_series(1, ${people}, 4) n`,
    `INSERT INTO inbox (address_id, person_id, channel, external_id, event, received_at, done_at)
     SELECT n, n, ${channel}, 'm' || n || ':' || m, '{"type":"TEXT","text":"saya cari kerja di Semarang"}', at, at
     FROM generate_series(1, 4) m, ${everybody}, LATERAL (SELECT ${now} - make_interval(secs => (5 - m - ${chance(22)}) * 1900000) AS at) t ORDER BY at`,
    `INSERT INTO outbox (address_id, person_id, channel, lane, purpose, message, state, external_id, created_at, not_before, sent_at)
     SELECT n, n, ${channel}, CASE WHEN m = 4 THEN 1 ELSE 0 END, CASE WHEN m = 4 THEN 'alert' END, jsonb_build_object('text', repeat('Lowongan untukmu. ', 12), 'choices', '[]'::jsonb),
       'sent', n, at, at, at
     FROM generate_series(1, 4) m, ${everybody}, LATERAL (SELECT ${now} - make_interval(secs => (5 - m - ${chance(23)}) * 1900000) AS at) t ORDER BY at`,
    `INSERT INTO campaign_sent (campaign, person_id) SELECT 'no-questionnaire', n FROM generate_series(1, ${people}, 3) n`,
    `INSERT INTO ticket (person_id, state, regency, assigned_to, last_activity_at)
     SELECT n, CASE WHEN n % 3000 = 0 THEN 'taken' ELSE 'closed' END, ${pick(regencies, 4, 1.4)}, 1, ${ago(200, 24)} FROM generate_series(100, ${people}, 100) n`,
    `INSERT INTO broadcast (id, state, texts, audience, created_at) SELECT n, 'done', '{"id":"Halo"}', 'registered', ${now} FROM generate_series(1, 10) n`,
    `SELECT setval(pg_get_serial_sequence('broadcast', 'id'), 100)`,
    `INSERT INTO broadcast_recipient (broadcast_id, person_id, address_id) SELECT b, n, n FROM generate_series(1, 5) b, generate_series(1, ${people}, 4) n`,
    `INSERT INTO audit_entry (actor_id, action, subject, at) SELECT n % 300, 'ticket.read', 'ticket:' || n, ${ago(365, 25)} FROM generate_series(1, 200000) n`,
  ];
}
