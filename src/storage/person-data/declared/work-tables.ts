import { colleague, inner, number, owner, told, type PersonTable } from '../person-table.ts';

const mine = 't.person_id = $1';
const applications = 'SELECT id FROM application WHERE person_id = $1';
const staff = 'SELECT person_id FROM role_grant WHERE person_id <> $1';
/** Flows in which applications are read by those who receive them. */
const receiving = `'applicants', 'candidates'`;
const holdsApplication = (page: string): string =>
  `EXISTS (SELECT 1 FROM application a WHERE a.person_id = $1 AND (${[
    '$.context.applicationId',
    '$.context.applicants[*].id',
  ]
    .map((path) => `jsonb_path_exists(${page}, '${path} ? (@ == $id)', jsonb_build_object('id', a.id))`)
    .join(' OR ')}))`;
const place = inner('where the message waits, known from the address');

/** Tests, vacancies and applications of a person. */
export const workTables = {
  assessment: {
    of: mine,
    erase: 'rows',
    merge: 'rows',
    columns: {
      id: told,
      person_id: owner,
      instrument: told,
      instrument_version: told,
      language: told,
      channel: told,
      rule: told,
      started_at: told,
      finished_at: told,
      result: told,
    },
  },
  assessment_answer: {
    of: 't.assessment_id IN (SELECT id FROM assessment WHERE person_id = $1)',
    erase: 'rows',
    merge: { stay: 'they are of the assessment, which moves' },
    columns: {
      assessment_id: told,
      item: told,
      value: told,
      inbox_id: number,
      asked_at: told,
      answered_at: told,
    },
  },
  saved_vacancy: {
    of: mine,
    erase: 'rows',
    merge: { oneFor: ['vacancy_id'] },
    columns: { person_id: owner, vacancy_id: told, at: told },
  },
  application_event: {
    of: `t.application_id IN (${applications})`,
    erase: 'rows',
    merge: { stay: 'they are of the application, which moves' },
    columns: {
      id: number,
      application_id: told,
      move: told,
      state: told,
      mover: told,
      actor_id: colleague,
      reason: told,
      words: told,
      at: told,
    },
  },
  application: {
    of: mine,
    erase: 'rows',
    merge: { oneFor: ['vacancy_id'], newest: 'updated_at' },
    columns: {
      id: told,
      person_id: owner,
      vacancy_id: told,
      status: told,
      note: told,
      share_result: told,
      version: inner('of our own machine'),
      receiver: told,
      shares: told,
      words: told,
      kept: told,
      created_at: told,
      updated_at: told,
      waits_from: told,
      clock: told,
      clock_at: told,
    },
    elsewhere: [
      {
        why: 'whoever received an application has it, or a list with it, open',
        sql: `UPDATE conversation c SET flow = '', snapshot = '{}', notice_id = NULL, revision = revision + 1
          WHERE c.person_id IN (${staff}) AND c.flow IN (${receiving}) AND ${holdsApplication('c.snapshot')}`,
      },
      {
        why: 'or has laid it aside',
        sql: `UPDATE conversation c SET revision = revision + 1, suspended = coalesce((
            SELECT jsonb_agg(one) FROM jsonb_array_elements(c.suspended) one
            WHERE NOT (one->>'flow' IN (${receiving}) AND ${holdsApplication('one')})), '[]')
          WHERE c.person_id IN (${staff})
            AND (c.suspended @> '[{"flow": "applicants"}]' OR c.suspended @> '[{"flow": "candidates"}]')`,
      },
    ],
  },
  alert_setting: {
    of: mine,
    erase: 'rows',
    merge: { oneFor: [] },
    columns: {
      person_id: owner,
      frequency: told,
      strict: told,
      quiet_from: told,
      quiet_until: told,
      weekly_cap: told,
      digest_hour: told,
      digest_day: told,
    },
  },
  alert: {
    of: mine,
    erase: 'rows',
    merge: { oneFor: ['vacancy_id'], newest: 'dismissed_at' },
    columns: {
      person_id: owner,
      vacancy_id: told,
      score: told,
      reasons: told,
      due_at: told,
      channel: place,
      closes_at: inner('of the vacancy, not of the person'),
      sent_at: told,
      dismissed_at: told,
      dismiss_reason: told,
      asked: told,
    },
  },
  kept_search: {
    of: mine,
    erase: 'rows',
    merge: { oneFor: ['query'], newest: 'kept_at' },
    columns: {
      person_id: owner,
      query: told,
      keys: inner('made of the query, for finding it'),
      reach: inner('made of the query, for finding it'),
      work_version: inner('of our own word lists'),
      kept_at: told,
    },
  },
} satisfies Record<string, PersonTable>;
